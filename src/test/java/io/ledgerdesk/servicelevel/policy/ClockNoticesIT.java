package io.ledgerdesk.servicelevel.policy;

import static io.ledgerdesk.platform.axon.TicketNode.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.servicelevel.event.ClockEvent.EscalationStepTaken;
import io.ledgerdesk.servicelevel.event.ClockEvent.TargetBreached;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityOverridden;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is noticed of clocks by the desk itself: each once, with its true instant. */
class ClockNoticesIT extends NoticeDesk {

    @Test
    void aTicketIsWarnedOfAndBreachedOnceEach() {
        promise();
        TicketId ticket = register();
        desk.pass(Duration.ofMinutes(59));
        assertThat(noticed())
                .containsExactly(
                        "FIRST_RESPONSE 50 at 30m",
                        "FIRST_RESPONSE 75 at 45m",
                        "FIRST_RESPONSE 90 at 54m");

        desk.pass(Duration.ofMinutes(2));
        assertThat(noticed()).hasSize(4).endsWith("FIRST_RESPONSE breached at 60m");
        TargetBreached breach = events(TargetBreached.class).getFirst();
        assertThat(breach.ticket()).isEqualTo(ticket);
        assertThat(breach.detectedAt()).isEqualTo(clock.instant());

        desk.pass(Duration.ofHours(10));
        assertThat(noticed())
                .hasSize(8)
                .endsWith(
                        "RESOLUTION 50 at 120m",
                        "RESOLUTION 75 at 180m",
                        "RESOLUTION 90 at 216m",
                        "RESOLUTION breached at 240m");
        assertThat(desk.number("SELECT count(*) FROM clock_timer")).isZero();
        assertThat(desk.number("SELECT count(*) FROM ticket_clock WHERE detected_at IS NOT NULL"))
                .isEqualTo(2);
        asRebuilt();
    }

    @Test
    void anAnswerThatTheReadModelHasNotSeenIsNotOverlooked() {
        promise();
        TicketId ticket = register();
        desk.catchUp();
        nodes.remove(desk);
        desk.close();
        ServiceDesk still = new ServiceDesk(database, clock);
        nodes.add(still);
        still.done(ANNA, new Reply(ticket, new MessageId(UUID.randomUUID()), "On it"));

        clock.advance(Duration.ofMinutes(61));
        await().atMost(ServiceDesk.LONG)
                .until(() -> {
                    still.tick();
                    return still.due() == 0;
                });
        desk = still;
        assertThat(noticed()).isEmpty();
        still.project();
        still.fireDue();
        assertThat(noticed()).isEmpty();
        asRebuilt();
    }

    @Test
    void twoNodesRecordEachNoticeOnce() {
        promise();
        for (int i = 0; i < 10; i++) {
            register();
        }
        desk.catchUp();
        ServiceDesk other = node();
        clock.advance(Duration.ofHours(5));
        desk.catchUp();
        await().pollInterval(Duration.ofMillis(2))
                .atMost(ServiceDesk.LONG)
                .until(() -> {
                    desk.tick();
                    other.tick();
                    return noticed().size() >= 80 && desk.due() == 0;
                });
        desk.fireDue();
        assertThat(noticed()).hasSize(80);
        assertThat(events(TargetBreached.class)).hasSize(20);
    }

    @Test
    void whatANodeThatStopsLeavesBehindIsDoneByTheNextOnce() {
        promise();
        for (int i = 0; i < 10; i++) {
            register();
        }
        desk.catchUp();
        clock.advance(Duration.ofHours(5));
        desk.tick();
        await().pollInterval(Duration.ofMillis(2))
                .atMost(ServiceDesk.LONG)
                .until(() -> noticed().size() >= 3);
        nodes.remove(desk);
        desk.close();
        desk = node();
        desk.fireDue();
        assertThat(noticed()).hasSize(80);
        assertThat(events(TargetBreached.class)).hasSize(20);
    }

    @Test
    void aDeskThatStoodForThreeDaysCatchesUpInOrder() {
        promise();
        List<TicketId> tickets = List.of(register(), register(), register());
        desk.catchUp();
        nodes.remove(desk);
        desk.close();
        clock.advance(Duration.ofDays(3));

        desk = node();
        desk.fireDue();
        for (TicketId ticket : tickets) {
            assertThat(noticed(ticket))
                    .containsExactly(
                            "FIRST_RESPONSE 50 at 30m",
                            "FIRST_RESPONSE 75 at 45m",
                            "FIRST_RESPONSE 90 at 54m",
                            "FIRST_RESPONSE breached at 60m",
                            "RESOLUTION 50 at 120m",
                            "RESOLUTION 75 at 180m",
                            "RESOLUTION 90 at 216m",
                            "RESOLUTION breached at 240m");
        }
        assertThat(events(TargetBreached.class))
                .allSatisfy(one -> assertThat(one.detectedAt()).isEqualTo(clock.instant()));
    }

    @Test
    void aWarningThatStandsRecordedDoesNotHoldUpWhatComesBehind() {
        promise();
        TicketId ticket = register();
        desk.pass(Duration.ofMinutes(31));
        desk.say(Promises.shortHours());
        desk.say(Promises.longHours());
        desk.fireDue();
        desk.pass(Duration.ofMinutes(30));

        assertThat(noticed(ticket).stream().filter(one -> !one.contains("moved")))
                .containsExactly(
                        "FIRST_RESPONSE 50 at 30m",
                        "FIRST_RESPONSE 75 at 45m",
                        "FIRST_RESPONSE 90 at 54m",
                        "FIRST_RESPONSE breached at 60m");
        assertThat(desk.number("SELECT count(*) FROM clock_timer")).isOne();
    }

    @Test
    void aStepThatIsReachedIsTakenAndRecordedOnce() {
        promise();
        desk.say(Promises.escalation());
        desk.fireDue();
        register(Impact.PERSON, Urgency.MEDIUM);
        desk.pass(Duration.ofMinutes(121));
        assertThat(noticed()).contains("RESOLUTION 50 at 120m", "RESOLUTION step at 120m");
        assertThat(events(PriorityOverridden.class).stream().map(PriorityOverridden::to))
                .containsExactly(Priority.P3);
        assertThat(events(EscalationStepTaken.class)).hasSize(1);
        desk.pass(Duration.ofDays(1));
        assertThat(events(EscalationStepTaken.class)).hasSize(1);
        asRebuilt();
    }
}
