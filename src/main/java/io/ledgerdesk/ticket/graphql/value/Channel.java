package io.ledgerdesk.ticket.graphql.value;

import io.ledgerdesk.kernel.Published;
import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Description("By which road a contact came.")
@Published
public enum Channel {
    @Description("By mail.")
    MAIL,
    @Description("Through the portal for requesters.")
    PORTAL,
    @Description("By phone.")
    PHONE,
    @Description("By a messenger.")
    MESSENGER,
    @Description("From a monitoring system.")
    MONITORING,
    @Description("Through a public form.")
    WEB_FORM,
    @Description("From a program.")
    API
}
