package io.ledgerdesk.catalogue.graphql.value;

import io.ledgerdesk.kernel.Published;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** As the schema has it; same constants as the module's own. */
@Published
@Enum("TargetKind")
@Description("What is promised in time.")
public enum TargetKind {
    @Description("The first public message of a person of staff.")
    FIRST_RESPONSE,
    @Description("The answer that resolves the ticket.")
    RESOLUTION,
    @Description("At most so long between two public messages of staff.")
    NEXT_UPDATE,
    @Description("Work has begun in the line that the ticket was handed to.")
    ACCEPTANCE,
    @Description("The line that the ticket was handed to is done with it.")
    LINE_RESOLUTION
}
