package io.ledgerdesk.catalogue.graphql.value;

import io.ledgerdesk.kernel.Published;
import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Published
@Description("In which order tickets are worked on.")
public enum Priority {
    @Description("Before all others.")
    P1,
    @Description("Next.")
    P2,
    @Description("In its turn.")
    P3,
    @Description("Later.")
    P4,
    @Description("Last.")
    P5
}
