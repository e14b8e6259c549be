package io.ledgerdesk.platform.graphql.error;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The command id was used for another input. */
@Type("CommandIdReused")
@Description("You used this command id for another input before.")
public record CommandIdReused(
        @NonNull @Description(UserError.CODE) String code,
        @NonNull @Description(UserError.MESSAGE) String message,
        @Description(UserError.PATH) @Nullable List<@NonNull String> path)
        implements UserError {
    /** Of the field {@code commandId}. */
    public static CommandIdReused error() {
        return new CommandIdReused(
                "COMMAND_ID_REUSED",
                "This command id was used for another input before.",
                List.of("input", "commandId"));
    }
}
