package io.ledgerdesk.directory.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Enumerations of the directory as the schema has them; same constants as the module's own. */
public final class DirectoryWords {
    private DirectoryWords() {}

    /** The same word as the module or the schema has it. */
    public static <T extends java.lang.Enum<T>> T as(Class<T> type, java.lang.Enum<?> word) {
        return java.lang.Enum.valueOf(type, word.name());
    }

    /** Which side. */
    @Enum("PersonKind")
    @Description("On which side of the desk a person stands.")
    public enum PersonKind {
        @Description("Asks the desk.")
        REQUESTER,
        @Description("Belongs to the desk.")
        STAFF
    }

    /** What to see. */
    @Enum("CompanyVisibility")
    @Description("What a person may see of a company that it belongs to.")
    public enum CompanyVisibility {
        @Description("What the person asked for itself.")
        OWN,
        @Description("Everything of the company.")
        COMPANY,
        @Description("That, and everything of the companies below it, down to the last.")
        COMPANY_AND_CHILDREN
    }
}
