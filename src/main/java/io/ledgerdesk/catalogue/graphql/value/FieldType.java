package io.ledgerdesk.catalogue.graphql.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** As the schema has it; same constants as the module's own. */
@Enum("FieldType")
@Description("What a custom field holds.")
public enum FieldType {
    @Description("A text.")
    TEXT,
    @Description("A number.")
    NUMBER,
    @Description("One of its choices.")
    CHOICE,
    @Description("A date.")
    DATE,
    @Description("A person of the directory.")
    PERSON,
    @Description("Yes or no.")
    BOOLEAN
}
