package io.ledgerdesk.workplace.graphql.presence;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Description("What somebody does at a ticket.")
public enum PresenceActivity {
    @Description("Has it before him.")
    LOOKING,
    @Description("Writes an answer or a note.")
    WRITING
}
