package io.ledgerdesk.directory.graphql.error;

import io.ledgerdesk.directory.command.DirectoryRejection;
import io.ledgerdesk.platform.graphql.error.Forbidden;
import io.ledgerdesk.platform.graphql.error.NotFound;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;

/** A refusal in the words of the schema. */
public final class DirectoryErrors {
    private DirectoryErrors() {}

    public static UserError of(DirectoryRejection why) {
        String code = why.code();
        String text = why.message();
        return switch (why) {
            case DirectoryRejection.Forbidden r -> new Forbidden(code, text, null);
            case DirectoryRejection.NotFound r ->
                    new NotFound(code, text, ValidationFailed.pathOf(r.path()));
            case DirectoryRejection.Exists r ->
                    new DirectoryConflict(code, text, ValidationFailed.pathOf(r.path()));
            case DirectoryRejection.AgainstRule r ->
                    new DirectoryConflict(code, text, ValidationFailed.pathOf(r.path()));
            case DirectoryRejection.TooMany r ->
                    new DirectoryConflict(code, text, ValidationFailed.pathOf(r.path()));
            case DirectoryRejection.ValidationFailed r ->
                    new ValidationFailed(code, text, ValidationFailed.pathOf(r.path()));
        };
    }
}
