package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.ticket.Impact;
import io.ledgerdesk.ticket.TicketKind;
import io.ledgerdesk.ticket.Urgency;
import io.ledgerdesk.ticket.command.ClassificationCommand;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import io.ledgerdesk.ticket.domain.Ticket.Registered;
import io.ledgerdesk.ticket.domain.rules.PriorityMatrix;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.Topic;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sort of matter it is and how much it matters. */
final class Classification {

    Decision<TicketEvent> decide(Registered ticket, ClassificationCommand command) {
        return switch (command) {
            case ClassifyTicket c -> classify(ticket, c);
        };
    }

    /** The classification with what is given set and the priority derived. */
    static ClassifiedAs given(
            ClassifiedAs before,
            @Nullable TicketKind kind,
            @Nullable String topic,
            @Nullable Impact impact,
            @Nullable Urgency urgency) {
        Impact newImpact = impact == null ? before.impact() : impact;
        Urgency newUrgency = urgency == null ? before.urgency() : urgency;
        return new ClassifiedAs(
                kind == null ? before.kind() : kind,
                topic == null ? before.topic() : new Topic(topic),
                newImpact,
                newUrgency,
                PriorityMatrix.of(newImpact, newUrgency));
    }

    static Optional<ValidationFailed> invalidTopic(@Nullable String topic) {
        return topic == null || Topic.isValid(topic)
                ? Optional.empty()
                : Optional.of(new ValidationFailed("topic", Topic.ALLOWED));
    }

    private static Decision<TicketEvent> classify(Registered ticket, ClassifyTicket c) {
        Optional<ValidationFailed> invalid = invalidTopic(c.topic());
        if (invalid.isPresent()) {
            return Decision.rejected(invalid.get());
        }
        ClassifiedAs before = ticket.classified();
        ClassifiedAs after = given(before, c.kind(), c.topic(), c.impact(), c.urgency());
        return after.equals(before)
                ? Decision.nothing()
                : Decision.accepted(new TicketClassified(ticket.id(), before, after));
    }
}
