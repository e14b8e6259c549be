package io.ledgerdesk.ticket.graphql.value;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Description("How a ticket was resolved.")
public enum ResolutionCode {
    @Description("The cause is gone.")
    SOLVED,
    @Description("There is a way around it.")
    WORKAROUND,
    @Description("Nothing was wrong.")
    NO_FAULT,
    @Description("It cannot be done.")
    NOT_POSSIBLE,
    @Description("The requester did not answer; the only code that needs no answer text.")
    NO_ANSWER,
    @Description("An article of the knowledge base answers it.")
    ANSWERED_BY_KNOWLEDGE
}
