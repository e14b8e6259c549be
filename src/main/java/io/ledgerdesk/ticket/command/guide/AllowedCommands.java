package io.ledgerdesk.ticket.command.guide;

import io.ledgerdesk.ticket.command.TicketRejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do with a ticket now, and a hint what to do.
 *
 * @param options every mutation that takes a ticket, in the order of a ticket's life
 * @param hint one sentence for the reader, in English; clients that speak otherwise go by the state
 */
public record AllowedCommands(List<Option> options, String hint) {
    public AllowedCommands {
        options = List.copyOf(options);
    }

    /**
     * One mutation.
     *
     * @param command its name
     * @param refusal why it would be refused now; absent if it is possible
     */
    public record Option(String command, @Nullable TicketRejection refusal) {
        public boolean isPossible() {
            return refusal == null;
        }
    }
}
