package io.ledgerdesk.catalogue.domain;

import static io.ledgerdesk.catalogue.ExampleCatalogue.CHASE;
import static io.ledgerdesk.catalogue.ExampleCatalogue.GOLD;
import static io.ledgerdesk.catalogue.ExampleCatalogue.OFFICE;
import static io.ledgerdesk.catalogue.ExampleCatalogue.calendar;
import static io.ledgerdesk.catalogue.ExampleCatalogue.name;
import static io.ledgerdesk.catalogue.ExampleCatalogue.plan;
import static io.ledgerdesk.catalogue.ExampleCatalogue.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.command.CalendarCommand.ChangeCalendar;
import io.ledgerdesk.catalogue.command.CatalogueRejection.NoWorkingTime;
import io.ledgerdesk.catalogue.command.EscalationPolicyCommand.ChangeEscalationPolicy;
import io.ledgerdesk.catalogue.command.PlanCommand.ChangePlan;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep.Action;
import io.ledgerdesk.catalogue.word.escalation.StepText;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.kernel.PersonId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What calendars, plans and policies may say. */
class ContentsTest {
    private static final RoleName BOSS = new RoleName("MANAGER");
    private static final PersonId ANNA = new PersonId("anna");
    private static final Line SECOND = new Line(2);
    private static final GroupId NETWORK = new GroupId("network");
    private final Decided desk = Decided.example();

    @Test
    void aCalendarWithoutWorkingTimeIsRefused() {
        DayException oneDay =
                DayException.hours(
                        LocalDate.of(2026, 1, 1),
                        calendar().rules().week().values().iterator().next(),
                        null);
        CalendarRules never = new CalendarRules(ZoneOffset.UTC, Map.of(), List.of(oneDay));

        assertThat(
                        desk.refused(
                                new ChangeCalendar(
                                        OFFICE, new CalendarContent(name("Never"), never), false)))
                .isEqualTo(new NoWorkingTime(OFFICE));
    }

    @Test
    void aCalendarHasOnlySoManyDaysThatDiffer() {
        DayException[] four =
                IntStream.rangeClosed(1, 4)
                        .mapToObj(day -> DayException.holiday(LocalDate.of(2026, 5, day), null))
                        .toArray(DayException[]::new);

        assertThat(desk.refused(new ChangeCalendar(OFFICE, calendar(four), false)).message())
                .isEqualTo("days must be at most 3 days that differ.");
    }

    @Test
    void aTargetIsSomeTimeUpToTenYears() {
        for (long wrong : new long[] {0, -1, 3_653L * 86_400 + 1}) {
            assertThat(planned(term(TargetKind.RESOLUTION, null, wrong)))
                    .startsWith("targets.seconds must be 1 to");
        }
        desk.done(
                new ChangePlan(
                        GOLD,
                        plan(
                                term(TargetKind.RESOLUTION, Priority.P1, 1),
                                term(TargetKind.RESOLUTION, null, 3_653L * 86_400))));
    }

    @Test
    void aPlanSaysOneThingOfEachSortOfTicket() {
        TargetTerm term = term(TargetKind.RESOLUTION, Priority.P1, 60);
        TargetTerm ofIncidents =
                new TargetTerm(
                        TargetKind.RESOLUTION, TicketKind.INCIDENT, Priority.P1, null, 60, null);

        assertThat(planned(term, ofIncidents, term(TargetKind.RESOLUTION, Priority.P1, 90)))
                .contains("one of RESOLUTION is there twice");
        desk.done(new ChangePlan(GOLD, plan(term, ofIncidents)));
        assertThat(planned(Collections.nCopies(4, term).toArray(TargetTerm[]::new)))
                .isEqualTo("targets must be at most 3 targets.");
    }

    @Test
    void onlyTargetsOfLinesNameALine() {
        assertThat(planned(new TargetTerm(TargetKind.RESOLUTION, null, null, SECOND, 60, null)))
                .startsWith("targets.line must be absent for RESOLUTION");
    }

    @Test
    void aStepSaysWhen() {
        assertThat(escalated(step(null, null, Action.RAISE_PRIORITY)))
                .startsWith("steps.percent must be given");
        assertThat(escalated(step(50, 0L, Action.RAISE_PRIORITY)))
                .startsWith("steps.percent must be given");
        assertThat(escalated(step(0, null, Action.RAISE_PRIORITY)))
                .isEqualTo("steps.percent must be 1 to 100.");
        assertThat(escalated(step(101, null, Action.RAISE_PRIORITY)))
                .isEqualTo("steps.percent must be 1 to 100.");
        assertThat(escalated(step(null, -1L, Action.RAISE_PRIORITY)))
                .startsWith("steps.delaySeconds must be 0 to");
        assertThat(escalated()).isEqualTo("steps must be 1 to 3 steps.");
        EscalationStep step = step(100, null, Action.RAISE_PRIORITY);
        assertThat(escalated(step, step, step, step)).isEqualTo("steps must be 1 to 3 steps.");
        desk.done(new ChangeEscalationPolicy(CHASE, policy(step, step(null, 0L, step.action()))));
    }

    @Test
    void aStepHasWhatItsActionNeedsAndNothingElse() {
        String web = "https://example.org/hook?desk=1";
        List.of(
                        step(Action.TELL, BOSS, null, null, null, null),
                        step(Action.TELL, null, ANNA, null, null, null),
                        step(Action.ADD_WATCHER, null, ANNA, null, null, null),
                        step(Action.MOVE_TO_LINE, null, null, SECOND, null, null),
                        step(Action.MOVE_TO_LINE, null, null, SECOND, NETWORK, null),
                        step(Action.CREATE_TASK, null, null, null, null, "Ask the supplier"),
                        step(Action.CALL_WEBHOOK, null, null, null, null, web))
                .forEach(step -> desk.done(new ChangeEscalationPolicy(CHASE, policy(step))));
        for (EscalationStep wrong :
                List.of(
                        step(Action.TELL, null, null, null, null, null),
                        step(Action.TELL, BOSS, ANNA, null, null, null),
                        step(Action.TELL, BOSS, null, null, NETWORK, null),
                        step(Action.ADD_WATCHER, null, ANNA, SECOND, null, null),
                        step(Action.RAISE_PRIORITY, BOSS, null, null, null, null),
                        step(Action.MOVE_TO_LINE, null, null, null, NETWORK, null),
                        step(Action.MOVE_TO_LINE, null, ANNA, SECOND, null, null),
                        step(Action.CREATE_TASK, null, null, null, null, null),
                        step(Action.CREATE_TASK, BOSS, null, null, null, "Ask"),
                        step(Action.CALL_WEBHOOK, null, null, null, null, null),
                        step(Action.CALL_WEBHOOK, null, null, null, null, "ftp://example.org"),
                        step(Action.CALL_WEBHOOK, null, null, null, null, "https://a:b@c.org"),
                        step(Action.CALL_WEBHOOK, null, null, null, null, "https://"))) {
            assertThat(escalated(wrong))
                    .startsWith("steps must be complete: " + wrong.action() + " needs ");
        }
    }

    private String planned(TargetTerm... targets) {
        return desk.refused(new ChangePlan(GOLD, plan(targets))).message();
    }

    private String escalated(EscalationStep... steps) {
        return desk.refused(new ChangeEscalationPolicy(CHASE, policy(steps))).message();
    }

    private static TargetTerm term(TargetKind target, @Nullable Priority priority, long seconds) {
        return new TargetTerm(target, null, priority, null, seconds, null);
    }

    private static EscalationStep step(
            @Nullable Integer percent, @Nullable Long delay, Action action) {
        return new EscalationStep(
                TargetKind.RESOLUTION, percent, delay, action, null, null, null, null, null);
    }

    private static EscalationStep step(
            Action action,
            @Nullable RoleName role,
            @Nullable PersonId person,
            @Nullable Line line,
            @Nullable GroupId group,
            @Nullable String address) {
        return new EscalationStep(
                TargetKind.RESOLUTION,
                90,
                null,
                action,
                role,
                person,
                line,
                group,
                address == null ? null : new StepText(address));
    }
}
