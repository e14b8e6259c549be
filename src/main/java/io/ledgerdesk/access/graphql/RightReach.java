package io.ledgerdesk.access.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** As far as a right may reach; the same words as the kernel's. */
@Enum("RightReach")
@Description("As far as a right reaches; several add up.")
public enum RightReach {
    @Description("What one asked for oneself.")
    OWN,
    @Description("What was shared with one, what one watches or works on oneself.")
    SHARED,
    @Description("All of the companies that one belongs to.")
    COMPANY,
    @Description("Those, and of their children down to the last.")
    COMPANY_TREE,
    @Description("What lies with one's groups.")
    GROUP,
    @Description("What lies on one's lines of support.")
    LINE,
    @Description("What nobody has handed on from the first line.")
    FIRST_LINE,
    @Description("Everything of the desk.")
    ALL
}
