package io.ledgerdesk.catalogue.graphql.value;

import io.ledgerdesk.kernel.Published;
import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Published
@Description("What sort of matter it is.")
public enum TicketKind {
    @Description("Something that worked does not.")
    INCIDENT,
    @Description("Something is wanted.")
    SERVICE_REQUEST
}
