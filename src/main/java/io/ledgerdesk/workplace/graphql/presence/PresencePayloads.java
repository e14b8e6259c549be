package io.ledgerdesk.workplace.graphql.presence;

import io.ledgerdesk.platform.graphql.error.UserError;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to coming to a ticket and leaving it. */
public final class PresencePayloads {
    private static final String ERRORS = "Why it was refused; empty if it was done.";

    private PresencePayloads() {}

    /** Of {@code showPresence}. */
    @Type("ShowPresencePayload")
    @Description("What became of showPresence.")
    public record ShowPresencePayload(
            @Description("Until when it holds unless you say it again; absent if refused.")
                    @Nullable Instant until,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {

        static ShowPresencePayload refused(UserError error) {
            return new ShowPresencePayload(null, List.of(error));
        }
    }

    /** Of {@code leaveTicket}. */
    @Type("LeaveTicketPayload")
    @Description("What became of leaveTicket.")
    public record LeaveTicketPayload(
            @Description("Whether you were there.") boolean left,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {}
}
