package io.ledgerdesk.catalogue.graphql.value;

import io.ledgerdesk.kernel.Published;
import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Published
@Description("Why work is suspended.")
public enum HoldReason {
    @Description("Somebody outside the desk has to act.")
    THIRD_PARTY,
    @Description("It is to be done at a later time.")
    SCHEDULED,
    @Description("A problem that causes it is being solved.")
    PROBLEM,
    @Description("Somebody has to allow it.")
    APPROVAL,
    @Description("Another reason, told in the text.")
    OTHER
}
