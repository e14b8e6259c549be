package io.ledgerdesk.access.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What became of a role. */
@Enum("RoleChangeKind")
@Description("What became of a role.")
public enum RoleChangeKind {
    @Description("The desk made it.")
    DEFINED,
    @Description("It is another from then on.")
    CHANGED,
    @Description("It is again as it came with the desk.")
    RESET,
    @Description("It allows nothing any more.")
    RETIRED
}
