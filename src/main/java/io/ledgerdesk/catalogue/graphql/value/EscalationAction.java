package io.ledgerdesk.catalogue.graphql.value;

import io.ledgerdesk.kernel.Published;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** As the schema has it; same constants as the module's own. */
@Published
@Enum("EscalationAction")
@Description("What a step of an escalation policy does.")
public enum EscalationAction {
    @Description("Somebody is told.")
    TELL,
    @Description("The priority goes one up.")
    RAISE_PRIORITY,
    @Description("The ticket goes to another line.")
    MOVE_TO_LINE,
    @Description("Somebody becomes a watcher.")
    ADD_WATCHER,
    @Description("A task is created.")
    CREATE_TASK,
    @Description("Another system is called.")
    CALL_WEBHOOK
}
