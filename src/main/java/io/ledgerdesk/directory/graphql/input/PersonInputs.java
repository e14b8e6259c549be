package io.ledgerdesk.directory.graphql.input;

import io.ledgerdesk.directory.graphql.type.DirectoryWords.CompanyVisibility;
import io.ledgerdesk.directory.graphql.type.DirectoryWords.PersonKind;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of what is asked of people. */
public final class PersonInputs {
    private static final String COMMAND_ID = CommandId.DESCRIPTION;
    private static final String PERSON = "The person, by id or key.";

    private PersonInputs() {}

    /** Of {@code registerPerson}. */
    @Input("RegisterPersonInput")
    @Description("Somebody whom the desk is to know.")
    public record RegisterPersonInput(
            @Id
                    @Description(
                            "A key for the person, such as what an identity provider calls it; absent for one that the desk makes. 1 to 64 characters of A-Z a-z 0-9 . _ -")
                    @Nullable String key,
            @NonNull @Description("On which side of the desk the person stands.") PersonKind kind,
            @Description("What the person is called.") @Nullable String name,
            @Description("Mail addresses, the one to write to first.")
                    @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> mails,
            @Description("Telephone numbers, the one to ring first.")
                    @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> phones,
            @Description("BCP 47, such as ru.") @Nullable String language,
            @Description("Of the tz database, such as Europe/Moscow.") @Nullable String timeZone,
            @Description("Whether the person goes ahead of others.") @Nullable Boolean vip,
            @Id
                    @Description(
                            "The company that the person belongs to, by id or key; absent for the one whose mail domain the person writes from, if that is one.")
                    @Nullable String companyId,
            @Description(
                            "What the person may see of that company; absent for what it asks for itself.")
                    @Nullable CompanyVisibility visibility,
            @Id @Description(COMMAND_ID) @Nullable String commandId) {}

    /** Of {@code changePerson}. */
    @Input("ChangePersonInput")
    @Description("What is said of a person anew; what is absent stays as it is.")
    public record ChangePersonInput(
            @Id @NonNull @Description(PERSON) String personId,
            @Description(
                            "On which side of the desk the person stands. Who leaves the desk's side leaves groups and roles too.")
                    @Nullable PersonKind kind,
            @Description("What the person is called.") @Nullable String name,
            @Description("All mail addresses, the one to write to first.")
                    @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> mails,
            @Description("All telephone numbers, the one to ring first.")
                    @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> phones,
            @Description("BCP 47, such as ru.") @Nullable String language,
            @Description("Of the tz database, such as Europe/Moscow.") @Nullable String timeZone,
            @Description("Whether the person goes ahead of others.") @Nullable Boolean vip,
            @Id @Description(COMMAND_ID) @Nullable String commandId) {}

    /** Of {@code grantRoles}. */
    @Input("GrantRolesInput")
    @Description("All roles that a person is to have.")
    public record GrantRolesInput(
            @Id @NonNull @Description(PERSON) String personId,
            @NonNull @Description("Names of roles; empty for none.") List<@NonNull String> roles,
            @Id @Description(COMMAND_ID) @Nullable String commandId) {}

    /** Of {@code deactivatePerson}. */
    @Input("DeactivatePersonInput")
    @Description("Who is to do nothing any more.")
    public record DeactivatePersonInput(
            @Id @NonNull @Description(PERSON) String personId,
            @Description("Why.") @Nullable String reason,
            @Id @Description(COMMAND_ID) @Nullable String commandId) {}

    /** Of {@code reactivatePerson}. */
    @Input("ReactivatePersonInput")
    @Description("Who may do again what roles allow.")
    public record ReactivatePersonInput(
            @Id @NonNull @Description(PERSON) String personId,
            @Id @Description(COMMAND_ID) @Nullable String commandId) {}

    /** Of {@code mergePeople}. */
    @Input("MergePeopleInput")
    @Description("Two records of one person.")
    public record MergePeopleInput(
            @Id @NonNull @Description("The record that goes, by id or key.") String personId,
            @Id @NonNull @Description("The record that stays and stands for both, by id or key.")
                    String intoPersonId,
            @Id @Description(COMMAND_ID) @Nullable String commandId) {}

    /** Of {@code identifyPerson}. */
    @Input("IdentifyPersonInput")
    @Description("What an identity provider calls a person.")
    public record IdentifyPersonInput(
            @Id @NonNull @Description(PERSON) String personId,
            @NonNull @Description("Such as issuer|subject.") String externalId,
            @Id @Description(COMMAND_ID) @Nullable String commandId) {}
}
