package io.ledgerdesk.ticket.graphql.payload.bulk;

import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What every mutation for many tickets answers. */
@Type("BulkPayload")
@Description("What became of a mutation for many tickets: each is done or refused by itself.")
public record BulkPayload(
        @NonNull
                @Description(
                        "One for each ticket, in the order in which you named them; empty if the"
                                + " whole was refused.")
                List<@NonNull TicketResult> results,
        @Description(
                        "Up to where the desk's log shows all results, for X-After-Position; absent if"
                                + " none was done.")
                @Nullable String position,
        @NonNull @Description("Why the whole was refused; empty if the tickets were gone through.")
                List<@NonNull UserError> errors) {

    public BulkPayload {
        results = List.copyOf(results);
        errors = List.copyOf(errors);
    }

    public static BulkPayload refused(UserError error) {
        return new BulkPayload(List.of(), null, List.of(error));
    }
}
