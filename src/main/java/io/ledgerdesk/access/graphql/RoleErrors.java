package io.ledgerdesk.access.graphql;

import io.ledgerdesk.access.command.RoleRejection;
import io.ledgerdesk.access.graphql.RoleInputs.GrantInput;
import io.ledgerdesk.access.graphql.RoleInputs.OfContent;
import io.ledgerdesk.access.graphql.RoleInputs.OfRole;
import io.ledgerdesk.access.id.RoleName;
import io.ledgerdesk.access.id.RoleText;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.graphql.error.Forbidden;
import io.ledgerdesk.platform.graphql.error.NotFound;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A refusal in the words of the schema. */
final class RoleErrors {
    private static final int MOST_GRANTS = 200;
    private static final List<String> NAME = List.of("input", "name");

    private RoleErrors() {}

    static UserError of(RoleRejection why) {
        String code = why.code();
        String text = why.message();
        return switch (why) {
            case RoleRejection.RoleNotFound r -> new NotFound(code, text, NAME);
            case RoleRejection.Forbidden r -> new Forbidden(code, text, null);
            case RoleRejection.RoleExists r -> new RoleRefused(code, text, NAME);
            case RoleRejection.NobodyCouldMendIt r -> new RoleRefused(code, text, null);
            case RoleRejection.ComesWithTheDesk r -> new RoleRefused(code, text, NAME);
            case RoleRejection.MadeByTheDesk r -> new RoleRefused(code, text, NAME);
            case RoleRejection.TooManyRoles r -> new RoleRefused(code, text, null);
            case RoleRejection.ValidationFailed r ->
                    new ValidationFailed(code, text, ValidationFailed.pathOf(r.path()));
        };
    }

    /** What is wrong with the form of an input; null if nothing. */
    static @Nullable UserError form(OfRole input) {
        UserError ofCommand = formed("commandId", UUID::fromString, input.commandId(), "a UUID");
        UserError ofName = formed("name", RoleName::new, input.name(), RoleName.ALLOWED);
        UserError first = ofCommand == null ? ofName : ofCommand;
        return first == null && input instanceof OfContent content ? content(content) : first;
    }

    private static @Nullable UserError content(OfContent input) {
        UserError english = formed("english", RoleText::new, input.english(), RoleText.ALLOWED);
        UserError russian = formed("russian", RoleText::new, input.russian(), RoleText.ALLOWED);
        UserError description =
                formed("description", RoleText::new, input.description(), RoleText.ALLOWED);
        UserError ofText = english != null ? english : russian != null ? russian : description;
        return ofText == null ? grants(input.grants()) : ofText;
    }

    private static @Nullable UserError grants(List<GrantInput> grants) {
        if (grants.size() > MOST_GRANTS) {
            return ValidationFailed.of("grants", "at most " + MOST_GRANTS + " rights");
        }
        for (GrantInput grant : grants) {
            UserError error =
                    formed("grants", Right::new, grant.right(), "rights, as rights lists them");
            if (error != null) {
                return error;
            }
        }
        return null;
    }

    private static @Nullable UserError formed(
            String field, Function<String, ?> type, @Nullable String text, String allowed) {
        try {
            return text == null || type.apply(text) != null
                    ? null
                    : ValidationFailed.of(field, allowed);
        } catch (IllegalArgumentException notFormed) {
            return ValidationFailed.of(field, allowed);
        }
    }
}
