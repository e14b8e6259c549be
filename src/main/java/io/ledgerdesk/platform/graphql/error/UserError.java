package io.ledgerdesk.platform.graphql.error;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Why a mutation was refused. */
@Interface("UserError")
@Description("Why a mutation was refused. Nothing was written then.")
public interface UserError {
    String CODE = "Stable, upper snake case: to decide by.";
    String MESSAGE = "One English sentence for a person.";
    String PATH =
            "The field it is about, step by step from the argument on; absent if about the whole.";

    @Name("code")
    @NonNull
    @Description(CODE)
    String code();

    @Name("message")
    @NonNull
    @Description(MESSAGE)
    String message();

    @Name("path")
    @Description(PATH)
    @Nullable List<@NonNull String> path();
}
