package io.ledgerdesk.servicelevel.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.servicelevel.event.ClockEvent.EscalationStepTaken;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.ticket.command.AssignmentCommand.EscalateTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToGroup;
import io.ledgerdesk.ticket.command.ClassificationCommand.OverridePriority;
import io.ledgerdesk.ticket.command.ParticipationCommand.Somebody;
import io.ledgerdesk.ticket.command.ParticipationCommand.WatchTicket;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.id.GroupId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a step of an escalation policy asks of the ticket. */
final class EscalationSteps {
    private EscalationSteps() {}

    /** Empty for a step that changes nothing on the ticket: others hear of it by its event. */
    static Optional<TicketCommand> command(EscalationStepTaken taken, @Nullable Priority priority) {
        EscalationStep step = taken.step();
        return switch (step.action()) {
            case RAISE_PRIORITY -> raised(taken, priority);
            case MOVE_TO_LINE -> moved(taken, step);
            case ADD_WATCHER ->
                    Optional.ofNullable(step.person())
                            .map(person ->
                                    new WatchTicket(taken.ticket(), new Somebody(person, null)));
            case TELL, CREATE_TASK, CALL_WEBHOOK -> Optional.empty();
        };
    }

    /**
     * The id of that command: one for each ticket, clock and step, whatever the ticket becomes by
     * it.
     */
    static UUID id(TenantId tenant, EscalationStepTaken taken) {
        ClockKey clock = taken.clock();
        return UUID.nameUUIDFromBytes(
                String.join(
                                "\n",
                                "escalation-step",
                                tenant.value(),
                                taken.ticket().toString(),
                                clock.target().name(),
                                String.valueOf(clock.round()),
                                String.valueOf(clock.turn()),
                                taken.policy().id().value(),
                                String.valueOf(taken.number()))
                        .getBytes(UTF_8));
    }

    private static Optional<TicketCommand> raised(
            EscalationStepTaken taken, @Nullable Priority now) {
        return now == null || now == Priority.P1
                ? Optional.empty()
                : Optional.of(
                        new OverridePriority(
                                taken.ticket(),
                                Priority.values()[now.ordinal() - 1],
                                reason(taken)));
    }

    /** A line without a group has nobody to whom a ticket could be handed. */
    private static Optional<TicketCommand> moved(EscalationStepTaken taken, EscalationStep step) {
        Line line = step.line();
        return step.group() == null
                ? Optional.empty()
                : Optional.of(
                        new EscalateTicket(
                                taken.ticket(),
                                new ToGroup(
                                        new GroupId(step.group().value()),
                                        step.group().value(),
                                        line == null ? null : line.number()),
                                reason(taken)));
    }

    private static String reason(EscalationStepTaken taken) {
        return "Escalation policy %s, version %d, step %d: %s"
                .formatted(
                        taken.policy().id(),
                        taken.policy().version(),
                        taken.number(),
                        taken.clock().target());
    }
}
