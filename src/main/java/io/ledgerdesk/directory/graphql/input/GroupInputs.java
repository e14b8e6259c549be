package io.ledgerdesk.directory.graphql.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of what is asked of groups. */
public final class GroupInputs {
    private static final String COMMAND_ID = CommandId.DESCRIPTION;

    private GroupInputs() {}

    /** Of {@code registerGroup}. */
    @Input("RegisterGroupInput")
    @Description("A group that the desk is to have.")
    public record RegisterGroupInput(
            @Id
                    @Description(
                            "A key for the group; absent for one that the desk makes. 1 to 64 characters of A-Z a-z 0-9 . _ -")
                    @Nullable String key,
            @NonNull @Description("What it is called.") String name,
            @Description("Its line of support, 1 to 3.") int line,
            @Id @Description(COMMAND_ID) @Nullable String commandId) {}

    /** Of {@code changeGroup}. */
    @Input("ChangeGroupInput")
    @Description("What is said of a group anew; what is absent stays as it is.")
    public record ChangeGroupInput(
            @Id @NonNull @Description("The group, by id or key.") String groupId,
            @Description("What it is called.") @Nullable String name,
            @Description("Its line of support, 1 to 3.") @Nullable Integer line,
            @Description("Whether it takes people in.") @Nullable Boolean active,
            @Id @Description(COMMAND_ID) @Nullable String commandId) {}
}
