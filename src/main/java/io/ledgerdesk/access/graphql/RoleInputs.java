package io.ledgerdesk.access.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of making and changing roles. */
public final class RoleInputs {
    static final String COMMAND_ID =
            "A UUID of yours. The second arrival of the same command with the same input answers"
                    + " what the first one answered and changes nothing.";
    static final String NAME = "Its name, upper snake case, such as NIGHT_SHIFT.";
    private static final String ENGLISH = "What it is called, in English.";
    private static final String RUSSIAN = "What it is called, in Russian.";
    private static final String DESCRIPTION = "What it is for; absent to say nothing.";
    private static final String GRANTS = "What it allows; each right once.";

    private RoleInputs() {}

    /** What every mutation of roles has. */
    interface OfRole {
        String name();

        @Nullable String commandId();
    }

    /** What a role is to be. */
    interface OfContent extends OfRole {
        String english();

        String russian();

        @Nullable String description();

        List<GrantInput> grants();
    }

    /** A right and its reach. */
    @Input("GrantInput")
    @Description("A right, as far as a role lets it reach.")
    public record GrantInput(
            @NonNull @Description("The right's name, of those that rights lists.") String right,
            @NonNull
                    @Description(
                            "As far as it reaches; several add up. ALL alone for a right that is had"
                                    + " as a whole.")
                    List<@NonNull RightReach> reaches) {}

    /** A new role. */
    @Input("DefineRoleInput")
    @Description("A role to make.")
    public record DefineRoleInput(
            @NonNull @Description(NAME) String name,
            @NonNull @Description(ENGLISH) String english,
            @NonNull @Description(RUSSIAN) String russian,
            @Description(DESCRIPTION) @Nullable String description,
            @NonNull @Description(GRANTS) List<@NonNull GrantInput> grants,
            @Id @Description(COMMAND_ID) @Nullable String commandId)
            implements OfContent {}

    /** What a role is from now on. */
    @Input("ChangeRoleInput")
    @Description("What a role is from now on, as a whole.")
    public record ChangeRoleInput(
            @NonNull @Description(NAME) String name,
            @NonNull @Description(ENGLISH) String english,
            @NonNull @Description(RUSSIAN) String russian,
            @Description(DESCRIPTION) @Nullable String description,
            @NonNull @Description(GRANTS) List<@NonNull GrantInput> grants,
            @Id @Description(COMMAND_ID) @Nullable String commandId)
            implements OfContent {}

    /** Which role. */
    @Input("ResetRoleInput")
    @Description("Which role to make what it was when it came with the desk.")
    public record ResetRoleInput(
            @NonNull @Description(NAME) String name,
            @Id @Description(COMMAND_ID) @Nullable String commandId)
            implements OfRole {}

    /** Which role. */
    @Input("RetireRoleInput")
    @Description("Which role of the desk's own to take out of use.")
    public record RetireRoleInput(
            @NonNull @Description(NAME) String name,
            @Id @Description(COMMAND_ID) @Nullable String commandId)
            implements OfRole {}
}
