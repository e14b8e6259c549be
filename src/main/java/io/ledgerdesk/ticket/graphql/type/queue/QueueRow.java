package io.ledgerdesk.ticket.graphql.type.queue;

import io.ledgerdesk.ticket.graphql.type.Ticket;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A ticket in a queue. */
@Type("QueueRow")
@Description("A ticket in a queue.")
public record QueueRow(
        @NonNull @Description("The ticket.") Ticket ticket,
        @NonNull @Description("Which part of the queue it stands in.") QueueLane lane,
        @NonNull @Description("Since when it has its state, line, group and agent.")
                Instant since) {}
