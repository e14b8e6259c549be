package io.ledgerdesk.catalogue.graphql.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** As the schema has it; same constants as the module's own. */
@Enum("FieldRequiredFrom")
@Description("From when on a field must be filled.")
public enum RequiredFrom {
    @Description("Before somebody may begin to work.")
    WORK,
    @Description("Before it may be resolved.")
    RESOLUTION
}
