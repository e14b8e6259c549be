package io.ledgerdesk.catalogue.graphql.value;

import io.ledgerdesk.kernel.Published;
import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Published
@Description("How soon it hurts.")
public enum Urgency {
    @Description("At once.")
    HIGH,
    @Description("Soon.")
    MEDIUM,
    @Description("It can wait.")
    LOW
}
