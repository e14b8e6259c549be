package io.ledgerdesk.ticket.graphql.payload;

import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What every mutation of a ticket answers. */
public abstract class TicketPayload {
    private final Outcome outcome;

    TicketPayload(Outcome outcome) {
        this.outcome = outcome;
    }

    /**
     * What became of a mutation.
     *
     * @param ticket as decided; absent if refused, or if the client does not ask for it
     * @param position up to which the log shows the result; absent if refused
     */
    public record Outcome(
            @Nullable Ticket ticket, @Nullable String position, List<UserError> errors) {
        public Outcome {
            errors = List.copyOf(errors);
        }

        public static Outcome refused(UserError... errors) {
            return new Outcome(null, null, List.of(errors));
        }
    }

    @Description("The ticket as it was decided; absent if refused.")
    public @Nullable Ticket getTicket() {
        return outcome.ticket();
    }

    @Description(
            "Up to where the desk's log shows the result, for X-After-Position; absent if refused.")
    public @Nullable String getPosition() {
        return outcome.position();
    }

    @NonNull
    @Description("Why it was refused; empty if it was done.")
    public List<@NonNull UserError> getErrors() {
        return outcome.errors();
    }
}
