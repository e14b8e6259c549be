package io.ledgerdesk.servicelevel.command;

import io.ledgerdesk.servicelevel.event.ServiceLevelEvent;

/** What the desk does about service levels by itself, other than about one ticket's clocks. */
public sealed interface ServiceLevelCommand {

    /** Records it, unless it stands there already. */
    record TakeDown(ServiceLevelEvent what) implements ServiceLevelCommand {}
}
