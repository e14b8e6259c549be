package io.ledgerdesk.workplace.view.saved;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.workplace.ViewVisibility;
import io.ledgerdesk.workplace.event.ViewFilter;
import io.ledgerdesk.workplace.id.RoleName;
import io.ledgerdesk.workplace.id.ViewId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A view as a list shows it.
 *
 * @param name absent once erased
 */
public record SavedView(
        ViewId id,
        PersonId owner,
        @Nullable String name,
        ViewVisibility visibility,
        @Nullable RoleName role,
        ViewFilter filter,
        Instant updatedAt) {

    SavedView renamed(@Nullable String to, Instant at) {
        return new SavedView(id, owner, to, visibility, role, filter, at);
    }
}
