package io.ledgerdesk.ticket.graphql.value;

import io.ledgerdesk.kernel.Published;
import org.eclipse.microprofile.graphql.Description;

/** In which language a sentence is. */
@Published
@Description("In which language the desk speaks.")
public enum Language {
    @Description("English.")
    EN,
    @Description("Russian.")
    RU
}
