package io.ledgerdesk.ticket.command;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.id.Topic;
import io.ledgerdesk.ticket.word.source.ImportedState;
import io.ledgerdesk.ticket.word.source.SourceFact;
import io.ledgerdesk.ticket.word.source.SourceRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What another system's log says of a ticket. Sent as historical, for the time of the row. */
public sealed interface ImportCommand extends TicketCommand {

    /**
     * One row: the ticket as it was in the source after one change. What the row does not know is
     * absent, and is then unknown of the ticket.
     *
     * @param number used for the ticket's first row only, as are requester, channel, subject,
     *     description and receivedAt
     * @param priority as the source says it, whatever the desk's matrix would
     * @param state absent where the row says nothing that is a state; the ticket's then stays
     * @param code how it was resolved; read where the row brings the ticket to RESOLVED, CLOSED or
     *     CANCELLED
     * @param resolvedBy who resolved it, where that is another than the row's author; read where
     *     the row brings it to RESOLVED or CLOSED
     * @param facts columns that have no place of their own here, as far as they differ from the row
     *     before
     */
    record ImportRow(
            TicketId ticket,
            TicketNumber number,
            SourceRow row,
            Requester requester,
            Channel channel,
            String subject,
            String description,
            Instant receivedAt,
            @Nullable TicketKind kind,
            @Nullable Topic topic,
            @Nullable Impact impact,
            @Nullable Urgency urgency,
            @Nullable Priority priority,
            InCharge responsible,
            @Nullable ImportedState state,
            @Nullable ResolutionCode code,
            @Nullable PersonId resolvedBy,
            List<SourceFact> facts)
            implements ImportCommand {
        public ImportRow {
            facts = List.copyOf(facts);
        }
    }

    /** A group, an agent, both, nobody; with names as they were then. */
    record InCharge(@Nullable OfGroup group, @Nullable OfAgent agent) {
        public static final InCharge NOBODY = new InCharge(null, null);
    }

    /** A group of staff. */
    record OfGroup(GroupId id, Label name) {}

    /** A member of staff. */
    record OfAgent(PersonId id, @Nullable String name) {}
}
