package io.ledgerdesk.ticket.graphql.mutation;

import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.graphql.error.CommandIdReused;
import io.ledgerdesk.platform.graphql.error.Forbidden;
import io.ledgerdesk.platform.graphql.error.NotFound;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import io.ledgerdesk.ticket.command.ImportRejection;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.rule.TicketRule;
import io.ledgerdesk.ticket.graphql.error.AgainstRule;
import io.ledgerdesk.ticket.graphql.error.FollowUpNeeded;
import io.ledgerdesk.ticket.graphql.error.InvalidState;
import io.ledgerdesk.ticket.graphql.error.NotAssignee;
import io.ledgerdesk.ticket.graphql.error.ReopenWindowOver;
import io.ledgerdesk.ticket.graphql.error.RoundOver;
import io.ledgerdesk.ticket.graphql.error.TicketExists;
import io.ledgerdesk.ticket.graphql.error.TooMany;
import io.ledgerdesk.ticket.graphql.error.VersionConflict;
import io.ledgerdesk.ticket.graphql.type.TicketEvent;
import io.ledgerdesk.ticket.graphql.value.TicketState;
import io.ledgerdesk.ticket.graphql.value.Words;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A refusal in the words of the schema. */
public final class TicketErrors {
    private static final String ID_FORM = "1 to 64 characters of A-Z a-z 0-9 . _ -";

    /** What a command has inside of its assignee stands in an input beside each other. */
    private static final Pattern INSIDE = Pattern.compile("^to\\.(?:agent\\.(?=group\\.))?");

    private static final List<String> TICKET_ID = List.of("input", "ticketId");

    private TicketErrors() {}

    static UserError of(TicketRejection why) {
        String code = why.code();
        String text = why.message();
        return switch (why) {
            case TicketRejection.TicketNotFound r -> new NotFound(code, text, TICKET_ID);
            case TicketRejection.TicketExists r -> new TicketExists(code, text, null);
            case TicketRejection.InvalidState r ->
                    new InvalidState(
                            code, text, null, Words.as(TicketState.class, r.state()), r.allowed());
            case TicketRejection.NotAssignee r -> new NotAssignee(code, text, null);
            case TicketRejection.Forbidden r -> new Forbidden(code, text, null);
            case TicketRejection.ReopenWindowOver r ->
                    new ReopenWindowOver(code, text, null, r.until());
            case TicketRejection.TicketIsCancelled r -> new FollowUpNeeded(code, text, null);
            case TicketRejection.RoundOver r ->
                    new RoundOver(code, text, List.of("input", "round"), r.round(), r.current());
            case TicketRejection.ReceivedInFuture r ->
                    new ValidationFailed(code, text, List.of("input", "receivedAt"));
            case TicketRejection.OtherTicketNotFound r ->
                    new NotFound(code, text, List.of("input", r.path()));
            case TicketRejection.TooMany r -> new TooMany(code, text, null, r.most());
            case TicketRejection.AgainstRule r -> new AgainstRule(code, text, null);
            case ImportRejection r -> new AgainstRule(code, text, null);
            case TicketRejection.ValidationFailed r ->
                    new ValidationFailed(
                            code,
                            text,
                            ValidationFailed.pathOf(INSIDE.matcher(r.path()).replaceFirst("")));
        };
    }

    /**
     * @param since what happened, as the caller may see it
     */
    static UserError of(CommandResult.VersionConflict conflict, List<TicketEvent> since) {
        return new VersionConflict(
                "VERSION_CONFLICT",
                "The ticket has moved on: it is at version " + conflict.version() + " now.",
                List.of("input", "expectedVersion"),
                Math.toIntExact(conflict.version()),
                since);
    }

    static UserError commandIdReused() {
        return CommandIdReused.error();
    }

    /** For an id that no ticket has or can have. */
    public static UserError notFound() {
        return of(new TicketRejection.TicketNotFound());
    }

    /**
     * For another ticket's id that no ticket can have.
     *
     * @param field of the input
     */
    static UserError otherNotFound(String field) {
        return of(new TicketRejection.OtherTicketNotFound(field));
    }

    /** For what is against a rule already by its form. */
    public static UserError against(TicketRule rule) {
        return of(new TicketRejection.AgainstRule(rule));
    }

    /** What is wrong with a command's id; null if nothing. */
    public static @Nullable UserError commandId(@Nullable String text) {
        return text == null || isFormed(UUID::fromString, text)
                ? null
                : ValidationFailed.of("commandId", "a UUID");
    }

    /** What is wrong with an id; null if nothing. */
    static @Nullable UserError id(String field, Function<String, ?> type, @Nullable String text) {
        return text == null || isFormed(type, text) ? null : ValidationFailed.of(field, ID_FORM);
    }

    private static boolean isFormed(Function<String, ?> type, String text) {
        try {
            return type.apply(text) != null;
        } catch (IllegalArgumentException notFormed) {
            return false;
        }
    }
}
