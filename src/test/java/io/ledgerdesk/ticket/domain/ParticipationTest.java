package io.ledgerdesk.ticket.domain;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Cast.NOW;
import static io.ledgerdesk.ticket.domain.Cast.OLGA;
import static io.ledgerdesk.ticket.domain.Cast.TICKET;
import static io.ledgerdesk.ticket.domain.Scenario.aNewTicket;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.command.ParticipationCommand.LogCall;
import io.ledgerdesk.ticket.command.ParticipationCommand.LogWork;
import io.ledgerdesk.ticket.command.ParticipationCommand.ShareTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.Somebody;
import io.ledgerdesk.ticket.command.ParticipationCommand.UnshareTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.UnwatchTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.WatchTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.WithGroup;
import io.ledgerdesk.ticket.command.ParticipationCommand.WithPerson;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.rules.TicketLimits;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.ledgerdesk.ticket.event.ParticipationEvent.CallLogged;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketShared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketWatched;
import io.ledgerdesk.ticket.event.ParticipationEvent.WorkLogged;
import io.ledgerdesk.ticket.id.EntryId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.word.CallDirection;
import io.ledgerdesk.ticket.word.ShareLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParticipationTest {
    private static final EntryId ENTRY = new EntryId(new UUID(5, 1));

    @Test
    void whoWatchesIsTheActorUnlessSomebodyIsNamedAndOnlyOnce() {
        Scenario watched = aNewTicket().given(IVAN, new WatchTicket(TICKET, null));
        assertThat(watched.event(TicketWatched.class).watcher()).isEqualTo(IVAN.id());
        watched.when(OLGA, watch("ivan")).thenNothing();
        watched.given(IVAN, watch("olga"));
        watched.when(IVAN, new UnwatchTicket(TICKET, OLGA.id())).thenNothing();
        watched.given(IVAN, new UnwatchTicket(TICKET, null))
                .when(IVAN, new UnwatchTicket(TICKET, null))
                .thenNothing();
        aNewTicket().when(ANNA, watch("anna")).thenRefused("FORBIDDEN");
    }

    @Test
    void onlySoManyWatchAndShare() {
        TicketRules rules =
                new TicketRules(
                        14, ZoneOffset.UTC, TextRules.DEFAULTS, new TicketLimits(1, 1, 2, 1, 1));
        Scenario full =
                Scenario.with(rules)
                        .given(ANNA, Cast.register())
                        .given(IVAN, watch("one"))
                        .given(IVAN, watch("two"))
                        .given(IVAN, share("one", ShareLevel.READ));
        full.when(IVAN, watch("three")).thenRefused("TOO_MANY");
        full.when(IVAN, watch("two")).thenNothing();
        full.when(IVAN, share("two", ShareLevel.READ)).thenRefused("TOO_MANY");
        full.given(IVAN, share("one", ShareLevel.WRITE));
    }

    @Test
    void aTicketIsSharedWithPersonsAndGroupsAndTheLevelMayChange() {
        Scenario shared = aNewTicket().given(IVAN, share("olga", ShareLevel.READ));
        shared.when(IVAN, share("olga", ShareLevel.READ)).thenNothing();
        TicketShared event =
                shared.when(IVAN, share("olga", ShareLevel.WRITE)).event(TicketShared.class);
        assertThat(event.level()).isEqualTo(ShareLevel.WRITE);
        shared.when(IVAN, new UnshareTicket(TICKET, group("olga"))).thenNothing();
        shared.given(IVAN, new ShareTicket(TICKET, group("legal"), ShareLevel.READ))
                .given(IVAN, new UnshareTicket(TICKET, group("legal")))
                .given(
                        IVAN,
                        new UnshareTicket(TICKET, new WithPerson(OLGA.id(), "Called otherwise")))
                .when(IVAN, new UnshareTicket(TICKET, new WithPerson(OLGA.id(), null)))
                .thenNothing();
        aNewTicket()
                .when(
                        IVAN,
                        new ShareTicket(
                                TICKET, new WithGroup(new GroupId("x"), ""), ShareLevel.READ))
                .thenRefused("VALIDATION_FAILED");
    }

    @Test
    void workIsAMinuteToADayAndNotInTheFuture() {
        for (int bad : new int[] {Integer.MIN_VALUE, -1, 0, 1441, Integer.MAX_VALUE}) {
            aNewTicket().when(IVAN, work(bad, null)).thenRefused("VALIDATION_FAILED");
        }
        aNewTicket().when(IVAN, work(1440, NOW)).thenHappened(WorkLogged.class);
        aNewTicket().when(IVAN, work(1, NOW.plusSeconds(1))).thenRefused("VALIDATION_FAILED");
        aNewTicket()
                .when(IVAN, work(1, Instant.EPOCH.minusSeconds(1)))
                .thenRefused("VALIDATION_FAILED");
        WorkLogged event = aNewTicket().when(IVAN, work(15, null)).event(WorkLogged.class);
        assertThat(event.startedAt()).isEqualTo(NOW.minus(Duration.ofMinutes(15)));
        assertThat(event.worker().id()).isEqualTo(IVAN.id());
    }

    @Test
    void aCallLastsADayAtMost() {
        aNewTicket().when(IVAN, call(Duration.ZERO, NOW)).thenHappened(CallLogged.class);
        aNewTicket().when(IVAN, call(Duration.ofDays(1), NOW)).thenHappened(CallLogged.class);
        aNewTicket()
                .when(IVAN, call(Duration.ofDays(1).plusNanos(1), NOW))
                .thenRefused("VALIDATION_FAILED");
        aNewTicket().when(IVAN, call(Duration.ofNanos(-1), NOW)).thenRefused("VALIDATION_FAILED");
        aNewTicket()
                .when(IVAN, call(Duration.ZERO, NOW.plusNanos(1)))
                .thenRefused("VALIDATION_FAILED");
    }

    private static WatchTicket watch(String who) {
        return new WatchTicket(TICKET, new Somebody(new PersonId(who), null));
    }

    private static ShareTicket share(String who, ShareLevel level) {
        return new ShareTicket(TICKET, new WithPerson(new PersonId(who), who), level);
    }

    private static WithGroup group(String id) {
        return new WithGroup(new GroupId(id), id);
    }

    private static LogWork work(int minutes, @Nullable Instant startedAt) {
        return new LogWork(TICKET, ENTRY, null, minutes, startedAt, true, "Looked at it");
    }

    private static LogCall call(Duration duration, Instant startedAt) {
        return new LogCall(
                TICKET, ENTRY, CallDirection.INCOMING, "112", startedAt, duration, null, "Fire");
    }
}
