package io.ledgerdesk.directory.graphql.input;

import io.ledgerdesk.directory.graphql.type.DirectoryWords.PersonKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which entries a list has. */
public final class FilterInputs {
    private static final String SEARCH =
            "Beginnings of words of the name, each of which must be met; blank for all.";
    private static final String ACTIVE = "Whether it is active.";

    private FilterInputs() {}

    /** Which people are meant. */
    @Input("PeopleFilterInput")
    @Description("Which people are meant: those that meet every condition given.")
    public record PeopleFilterInput(
            @Description(SEARCH) @Nullable String search,
            @Description("With this mail address, however it is written.") @Nullable String mail,
            @Description("With this telephone number, however it is written.")
                    @Nullable String phone,
            @Id @Description("Of this company.") @Nullable String companyId,
            @Id @Description("Of this group.") @Nullable String groupId,
            @Description("With this role.") @Nullable String role,
            @Description("On this side of the desk.") @Nullable PersonKind kind,
            @Description(ACTIVE) @Nullable Boolean active) {}

    /** Which companies are meant. */
    @Input("CompanyFilterInput")
    @Description("Which companies are meant: those that meet every condition given.")
    public record CompanyFilterInput(
            @Description(SEARCH) @Nullable String search,
            @Description("Whose mail comes from this domain.") @Nullable String domain,
            @Id @Description("Part of this company.") @Nullable String parentId,
            @Description("Called so by another system.") @Nullable String externalId,
            @Description(ACTIVE) @Nullable Boolean active) {}

    /** Which groups are meant. */
    @Input("GroupFilterInput")
    @Description("Which groups are meant: those that meet every condition given.")
    public record GroupFilterInput(
            @Description(SEARCH) @Nullable String search,
            @Description("In this line of support, 1 to 3.") @Nullable Integer line,
            @Description(ACTIVE) @Nullable Boolean active) {}
}
