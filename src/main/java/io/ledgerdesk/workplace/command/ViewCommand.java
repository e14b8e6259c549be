package io.ledgerdesk.workplace.command;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.workplace.ViewVisibility;
import io.ledgerdesk.workplace.event.ViewFilter;
import io.ledgerdesk.workplace.id.RoleName;
import io.ledgerdesk.workplace.id.ViewId;
import org.jspecify.annotations.Nullable;

/** What may be asked of the views of a person, by that person. */
public sealed interface ViewCommand {

    /** Whose views they are. */
    PersonId owner();

    ViewId view();

    /** Keeps a new view. */
    record AddView(PersonId owner, ViewId view, Content content) implements ViewCommand {}

    /** Makes a view that is there another. */
    record ChangeView(PersonId owner, ViewId view, Content content) implements ViewCommand {}

    /** Calls a view otherwise. */
    record RenameView(PersonId owner, ViewId view, String name) implements ViewCommand {}

    /** Takes a view out of use; its history stays. */
    record RetireView(PersonId owner, ViewId view) implements ViewCommand {}

    /**
     * What a view is.
     *
     * @param role whose people see it; given exactly if it is visible to a role
     */
    record Content(
            String name, ViewFilter filter, ViewVisibility visibility, @Nullable RoleName role) {}
}
