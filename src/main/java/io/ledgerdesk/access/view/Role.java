package io.ledgerdesk.access.view;

import io.ledgerdesk.access.event.RoleContent;
import io.ledgerdesk.access.id.RoleName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role of one desk.
 *
 * @param retired whether it allows nothing any more
 * @param changedAt when it last changed; absent of one that is as it came with the desk
 */
public record Role(
        RoleName name, RoleContent content, boolean retired, @Nullable Instant changedAt) {}
