package io.ledgerdesk.servicelevel.policy;

import static io.ledgerdesk.platform.axon.TicketNode.ANNA;
import static io.ledgerdesk.servicelevel.policy.ServiceDesk.TENANT;
import static io.ledgerdesk.servicelevel.policy.ServiceDesk.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.servicelevel.event.ClockEvent.TargetBreached;
import io.ledgerdesk.servicelevel.view.replay.LedgerLine;
import io.ledgerdesk.servicelevel.view.sentence.ClockSentence;
import io.ledgerdesk.servicelevel.view.sentence.ClockTales;
import io.ledgerdesk.servicelevel.view.standing.ClockStanding;
import io.ledgerdesk.servicelevel.view.standing.LevelStanding;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is shown of clocks follows from what happened, and can be added up by hand. */
class ClockLedgersIT {
    private final PromisingDesk at = new PromisingDesk();

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void pain4TheLedgerOfAClockAddsUpToWhatItShowsAndSaysWhy() {
        at.promise();
        TicketId ticket = at.register();
        at.taken(ticket);
        at.desk.pass(Duration.ofMinutes(30));
        at.desk.done(ANNA, new AskRequester(ticket, PromisingDesk.message(), "Which floor?"));
        at.desk.pass(Duration.ofHours(2));
        at.desk.done(
                PromisingDesk.IVAN,
                new ReceiveMessage(
                        ticket, PromisingDesk.message(), Channel.MAIL, "Third", null, null, null));
        at.desk.pass(Duration.ofMinutes(65));

        ClockStanding resolution = at.standing(ticket, TargetKind.RESOLUTION);
        List<LedgerLine> ledger = at.replay(ticket).ledger(resolution.key(), at.clock.instant());

        assertThat(resolution.elapsedSeconds()).isEqualTo(95 * 60);
        assertThat(ledger.stream().mapToLong(LedgerLine::businessSeconds).sum())
                .isEqualTo(resolution.elapsedSeconds());
        assertThat(ledger.stream().map(line -> line.status() + " " + line.businessSeconds() / 60))
                .containsExactly("RUNNING 30", "PAUSED 0", "RUNNING 65");
        assertThat(ledger.stream().map(line -> type(line)))
                .containsExactly(
                        "ticket.TicketRegistered", "ticket.QuestionAsked", "ticket.WorkResumed");
        assertThat(sentence(ClockSentence.english(), resolution, ledger))
                .startsWith(
                        "Resolution: 1 h 35 min of 4 h counted by calendar “Always” v1; paused 2 h"
                                + " while waiting for the requester; due ");
        assertThat(sentence(ClockSentence.russian(), resolution, ledger))
                .startsWith(
                        "Решение: 1 ч 35 мин из 4 ч по календарю «Always», версия 1; пауза 2 ч"
                                + " — ожидание ответа заявителя; срок — ");
    }

    @Test
    void theLinesOfALedgerAreWholeSecondsAndNoneTellsTheSameAsTheOneBefore() {
        at.promise();
        Instant received = at.clock.instant();
        at.clock.advance(Duration.ofMillis(1_700));
        TicketId ticket = at.register(received.plusMillis(300));
        at.clock.advance(Duration.ofMillis(1_600));
        at.desk.done(ANNA, new AskRequester(ticket, PromisingDesk.message(), "Which floor?"));
        at.desk.catchUp();

        ClockStanding resolution = at.standing(ticket, TargetKind.RESOLUTION);
        List<LedgerLine> ledger = at.replay(ticket).ledger(resolution.key(), at.clock.instant());

        assertThat(ledger.stream().map(LedgerLine::from))
                .containsExactly(received, received.plusSeconds(3));
        assertThat(ledger.stream().map(LedgerLine::to))
                .containsExactly(received.plusSeconds(3), null);
        assertThat(ledger.stream().map(LedgerLine::businessSeconds)).containsExactly(3L, 0L);
    }

    @Test
    void aClockKeepsWhatWasNoticedOfIt() {
        at.promise();
        TicketId ticket = at.register();
        at.desk.pass(Duration.ofHours(5));

        ClockStanding resolution = at.standing(ticket, TargetKind.RESOLUTION);
        assertThat(
                        at.replay(ticket).noticed(resolution.key()).stream()
                                .map(one -> one.event().getClass().getSimpleName()))
                .containsExactly(
                        "WarningReached", "WarningReached", "WarningReached", "TargetBreached");
    }

    @Test
    void whatStillCountsIsShownHoweverManyUpdatesThereWere() {
        at.promise();
        TicketId ticket = at.register();
        at.desk.catchUp();
        answer(
                at.desk
                        .pool
                        .query(
                                """
                                INSERT INTO ticket_clock SELECT (jsonb_populate_record(c, jsonb_build_object(
                                    'target', 'NEXT_UPDATE', 'turn', n, 'status', 'MET'))).*
                                FROM ticket_clock c, generate_series(1, 120) n
                                WHERE c.target = 'RESOLUTION'
                                """)
                        .execute());

        assertThat(answer(at.standings.of(TENANT, List.of(ticket))).get(ticket))
                .hasSize(100)
                .extracting(clock -> clock.key().target())
                .contains(TargetKind.FIRST_RESPONSE, TargetKind.RESOLUTION);
    }

    @Test
    void aTicketWithoutAnAgreementSaysSo() {
        TicketId ticket = at.register();
        at.desk.catchUp();

        assertThat(answer(at.standings.of(TENANT, List.of(ticket)))).isEmpty();
        assertThat(answer(at.standings.levels(TENANT, List.of(ticket)))).isEmpty();
        at.promise();
        TicketId later = at.register();
        at.desk.catchUp();
        LevelStanding level = answer(at.standings.levels(TENANT, List.of(later))).get(later);
        assertThat(level)
                .isNotNull()
                .extracting(LevelStanding::agreement)
                .isEqualTo(new EntryVersion(Promises.EVERYBODY, 2));
    }

    @Test
    void whatIsForeseenIsWhatThenHappens() {
        at.promise();
        at.desk.say(Promises.escalation());
        TicketId ticket = at.register();
        at.desk.catchUp();

        List<String> foreseen =
                at.replay(ticket).outlook().stream()
                        .map(one ->
                                one.what().getClass().getSimpleName() + " " + at.minutes(one.at()))
                        .toList();

        assertThat(foreseen)
                .contains("EscalationStepTaken 120", "TargetBreached 60", "TargetBreached 240")
                .hasSize(9);
        at.desk.pass(Duration.ofHours(5));
        assertThat(at.desk.events().stream().filter(one -> one.event() instanceof TargetBreached))
                .hasSize(2);
        assertThat(at.replay(ticket).outlook()).isEmpty();
    }

    private String sentence(ClockSentence words, ClockStanding standing, List<LedgerLine> ledger) {
        return words.tell(
                ClockTales.tale(
                        answer(new ClockTales(at.desk.pool, at.catalogues).book(TENANT)),
                        standing,
                        ledger));
    }

    private static String type(LedgerLine line) {
        var event = line.cause().event();
        return event == null ? "none" : event.header().type();
    }
}
