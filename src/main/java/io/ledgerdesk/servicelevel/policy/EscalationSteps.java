package io.ledgerdesk.servicelevel.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.directory.StaffBook.StaffGroup;
import io.ledgerdesk.directory.StaffBook.StaffMember;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.servicelevel.event.ClockEvent.EscalationStepTaken;
import io.ledgerdesk.servicelevel.view.step.StepTarget;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.ticket.command.AssignmentCommand.EscalateTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToGroup;
import io.ledgerdesk.ticket.command.ClassificationCommand.OverridePriority;
import io.ledgerdesk.ticket.command.ParticipationCommand.Somebody;
import io.ledgerdesk.ticket.command.ParticipationCommand.WatchTicket;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.id.GroupId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a step of an escalation policy asks of the ticket. */
final class EscalationSteps {
    private EscalationSteps() {}

    /**
     * Something that is asked of the ticket.
     *
     * @param id the same at each attempt, whatever the ticket and the directory become by then
     */
    record Wish(UUID id, TicketCommand command) {}

    /** None for a step that changes nothing on the ticket: others hear of it by its event. */
    static List<Wish> wishes(
            TenantId tenant,
            EscalationStepTaken taken,
            @Nullable Priority priority,
            StepTarget target) {
        UUID id = id(tenant, taken);
        return switch (target) {
            case StepTarget.AsSaid asSaid -> asSaid(taken, priority, id);
            case StepTarget.ToGroup(StaffGroup group) ->
                    List.of(
                            new Wish(
                                    id,
                                    moved(
                                            taken,
                                            group.id().value(),
                                            group.name().value(),
                                            group.line())));
            case StepTarget.ToPeople(List<StaffMember> people) ->
                    people.stream()
                            .map(one ->
                                    new Wish(
                                            idOf(id, one.id()),
                                            new WatchTicket(
                                                    taken.ticket(),
                                                    new Somebody(one.id(), one.name()))))
                            .toList();
            case StepTarget.Hindered hindered -> List.of();
        };
    }

    /** The event as it is to be recorded. */
    static EscalationStepTaken recorded(EscalationStepTaken taken, StepTarget target) {
        return switch (target) {
            case StepTarget.Hindered(var obstacle) -> taken.hinderedBy(obstacle);
            case StepTarget.AsSaid asSaid -> taken;
            case StepTarget.ToGroup group -> taken;
            case StepTarget.ToPeople people -> taken;
        };
    }

    private static List<Wish> asSaid(
            EscalationStepTaken taken, @Nullable Priority priority, UUID id) {
        EscalationStep step = taken.step();
        return switch (step.action()) {
            case RAISE_PRIORITY ->
                    priority == null || priority == Priority.P1
                            ? List.of()
                            : List.of(new Wish(id, raised(taken, priority)));
            case MOVE_TO_LINE -> {
                Line line = step.line();
                yield step.group() == null
                        ? List.of()
                        : List.of(
                                new Wish(
                                        id,
                                        moved(
                                                taken,
                                                step.group().value(),
                                                step.group().value(),
                                                line == null ? null : line.number())));
            }
            case ADD_WATCHER ->
                    step.person() == null
                            ? List.of()
                            : List.of(
                                    new Wish(
                                            id,
                                            new WatchTicket(
                                                    taken.ticket(),
                                                    new Somebody(step.person(), null))));
            case TELL, CREATE_TASK, CALL_WEBHOOK -> List.of();
        };
    }

    /** One for each ticket, clock and step. */
    private static UUID id(TenantId tenant, EscalationStepTaken taken) {
        ClockKey clock = taken.clock();
        return named(
                "escalation-step",
                tenant.value(),
                taken.ticket().toString(),
                clock.target().name(),
                String.valueOf(clock.round()),
                String.valueOf(clock.turn()),
                taken.policy().id().value(),
                String.valueOf(taken.number()));
    }

    private static UUID idOf(UUID step, PersonId person) {
        return named("escalation-step-watcher", step.toString(), person.value());
    }

    private static UUID named(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(UTF_8));
    }

    private static TicketCommand raised(EscalationStepTaken taken, Priority now) {
        return new OverridePriority(
                taken.ticket(), Priority.values()[now.ordinal() - 1], reason(taken));
    }

    private static TicketCommand moved(
            EscalationStepTaken taken, String group, String name, @Nullable Integer line) {
        return new EscalateTicket(
                taken.ticket(), new ToGroup(new GroupId(group), name, line), reason(taken));
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
