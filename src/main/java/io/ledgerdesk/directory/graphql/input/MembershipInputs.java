package io.ledgerdesk.directory.graphql.input;

import io.ledgerdesk.directory.graphql.type.DirectoryWords.CompanyVisibility;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of where people belong. */
public final class MembershipInputs {
    private static final String COMMAND_ID = CommandId.DESCRIPTION;
    private static final String PERSON = "The person, by id or key.";
    private static final String COMPANY = "The company, by id or key.";
    private static final String GROUP = "The group, by id or key.";

    private MembershipInputs() {}

    /** Of {@code placeInCompany}. */
    @Input("PlaceInCompanyInput")
    @Description("Where a person is to belong.")
    public record PlaceInCompanyInput(
            @Id @NonNull @Description(PERSON) String personId,
            @Id @NonNull @Description(COMPANY) String companyId,
            @NonNull @Description("What the person may see of it.") CompanyVisibility visibility,
            @Id @Description(COMMAND_ID) @Nullable String commandId) {}

    /** Of {@code removeFromCompany}. */
    @Input("RemoveFromCompanyInput")
    @Description("Where a person is to belong no more.")
    public record RemoveFromCompanyInput(
            @Id @NonNull @Description(PERSON) String personId,
            @Id @NonNull @Description(COMPANY) String companyId,
            @Id @Description(COMMAND_ID) @Nullable String commandId) {}

    /** Of {@code joinGroup}. */
    @Input("JoinGroupInput")
    @Description("Where a person of staff is to work.")
    public record JoinGroupInput(
            @Id @NonNull @Description(PERSON) String personId,
            @Id @NonNull @Description(GROUP) String groupId,
            @Id @Description(COMMAND_ID) @Nullable String commandId) {}

    /** Of {@code leaveGroup}. */
    @Input("LeaveGroupInput")
    @Description("Where a person is to work no more.")
    public record LeaveGroupInput(
            @Id @NonNull @Description(PERSON) String personId,
            @Id @NonNull @Description(GROUP) String groupId,
            @Id @Description(COMMAND_ID) @Nullable String commandId) {}
}
