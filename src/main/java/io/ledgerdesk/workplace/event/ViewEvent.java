package io.ledgerdesk.workplace.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.workplace.ViewVisibility;
import io.ledgerdesk.workplace.id.RoleName;
import io.ledgerdesk.workplace.id.ViewId;
import org.jspecify.annotations.Nullable;

/** What happened to the views of a person; all of one owner are one stream. */
public sealed interface ViewEvent {

    /** Whose view it is. */
    PersonId owner();

    ViewId view();

    /**
     * A view came to be, or is another from then on.
     *
     * @param role whose people see it, where it is visible to a role
     */
    @WireName(value = "workplace.ViewSaved", revision = 2)
    @ReadableBy(STAFF)
    record ViewSaved(
            PersonId owner,
            ViewId view,
            Personal<String> name,
            ViewFilter filter,
            ViewVisibility visibility,
            @Nullable RoleName role)
            implements ViewEvent {}

    /** A view is called otherwise. */
    @WireName(value = "workplace.ViewRenamed", revision = 1)
    @ReadableBy(STAFF)
    record ViewRenamed(PersonId owner, ViewId view, Personal<String> name) implements ViewEvent {}

    /** A view is in use no more. */
    @WireName(value = "workplace.ViewRetired", revision = 1)
    @ReadableBy(STAFF)
    record ViewRetired(PersonId owner, ViewId view) implements ViewEvent {}
}
