package io.ledgerdesk.workplace.graphql.saved;

import io.ledgerdesk.catalogue.graphql.type.CatalogueIds;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.graphql.error.Forbidden;
import io.ledgerdesk.platform.graphql.error.NotFound;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.workplace.command.ViewRejection;
import io.ledgerdesk.workplace.graphql.error.LimitReached;
import io.ledgerdesk.workplace.graphql.saved.ViewInputs.SaveViewInput;
import io.ledgerdesk.workplace.id.RoleName;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A refusal in the words of the schema. */
final class ViewErrors {
    private ViewErrors() {}

    static UserError of(ViewRejection why) {
        String code = why.code();
        String text = why.message();
        return switch (why) {
            case ViewRejection.ViewNotFound r ->
                    new NotFound(code, text, List.of("input", "viewId"));
            case ViewRejection.Forbidden r -> new Forbidden(code, text, null);
            case ViewRejection.TooManyViews r -> new LimitReached(code, text, null, r.most());
            case ViewRejection.ValidationFailed r ->
                    new ValidationFailed(code, text, ValidationFailed.pathOf(r.path()));
        };
    }

    static UserError notFound() {
        return of(new ViewRejection.ViewNotFound());
    }

    /** What is wrong with a command's id; null if nothing. */
    static @Nullable UserError commandId(@Nullable String text) {
        return formed("commandId", UUID::fromString, text, "a UUID");
    }

    /** What is wrong with the form of a view; null if nothing. */
    static @Nullable UserError form(SaveViewInput input) {
        UserError ofGroup =
                formed("filter.groupId", GroupId::new, input.filter().groupId(), GroupId.ALLOWED);
        UserError ofAgent =
                formed("filter.agentId", PersonId::new, input.filter().agentId(), GroupId.ALLOWED);
        UserError ofService =
                formed(
                        "filter.service",
                        ViewErrors::service,
                        input.filter().service(),
                        CatalogueId.ALLOWED);
        UserError ofRole = formed("role", RoleName::new, input.role(), RoleName.ALLOWED);
        return Stream.of(ofGroup, ofAgent, ofService, ofRole)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * The service that an id or a key stands for.
     *
     * @throws IllegalArgumentException if it could stand for none
     */
    static CatalogueId service(String text) {
        return CatalogueIds.parse(CatalogueKind.SERVICE, text)
                .orElseThrow(() -> new IllegalArgumentException(CatalogueId.ALLOWED));
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
