package io.ledgerdesk.catalogue.graphql.value;

import io.ledgerdesk.kernel.Published;
import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Published
@Description("How many it hits.")
public enum Impact {
    @Description("The whole organisation.")
    ORGANISATION,
    @Description("A department.")
    DEPARTMENT,
    @Description("One person.")
    PERSON
}
