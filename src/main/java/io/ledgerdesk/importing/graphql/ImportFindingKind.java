package io.ledgerdesk.importing.graphql;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Description("Whether a row of a log came in.")
public enum ImportFindingKind {
    @Description("It did not.")
    REFUSED,
    @Description("It did, and something about it needs a word.")
    EXPLAINED
}
