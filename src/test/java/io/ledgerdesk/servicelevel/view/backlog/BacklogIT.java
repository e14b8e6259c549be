package io.ledgerdesk.servicelevel.view.backlog;

import static io.ledgerdesk.ticket.view.queue.QueueDesk.DESK;
import static io.ledgerdesk.ticket.view.queue.QueueDesk.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.EventParts;
import io.ledgerdesk.ticket.view.queue.Filters;
import io.ledgerdesk.ticket.view.queue.NaiveTicket;
import io.ledgerdesk.ticket.view.queue.QueueDesk;
import io.ledgerdesk.ticket.view.queue.RandomLives;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The backlog of random lives at any instant, by when things happened and were recorded. */
class BacklogIT {
    private static final int EVENTS = 700;
    private static final int HOUR = 3_600;

    private final QueueDesk desk = new QueueDesk();
    private final Pool pool = Pool.newInstance(desk.node.pool);
    private final Backlogs backlogs = new Backlogs(pool);
    private final RandomLives lives = new RandomLives(20160229, 90, 2_000 * HOUR);
    private final Random random = new Random(4);
    private final List<Instant> happened = new ArrayList<>();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void eachTicketCountsWhereItStoodByWhenItHappened() {
        live();
        NaiveBacklog naive = new NaiveBacklog(lives, happened);
        List<Instant> instants = instants(happened);
        for (QueueFilter filter : Filters.ALL) {
            for (BacklogBy by : BacklogBy.values()) {
                List<Map<String, Long>> expected =
                        instants.stream()
                                .map(at -> naive.at(at, one -> one.meets(filter), part(by)))
                                .toList();
                assertThat(shown(TicketScope.EVERYTHING, filter, instants, by)).isEqualTo(expected);
                assertThat(expected).anyMatch(parts -> !parts.isEmpty());
            }
        }
    }

    @Test
    void whatOneMayNotSeeTodayDoesNotCountInThePast() {
        live();
        NaiveBacklog naive = new NaiveBacklog(lives, happened);
        Set<TicketId> seen =
                lives.at(EVENTS).stream()
                        .filter(one -> Objects.equals(one.group(), "group1"))
                        .map(NaiveTicket::id)
                        .collect(Collectors.toSet());
        TicketScope scope =
                TicketScope.reaching(
                        Set.of(Reach.GROUP),
                        new Standing(
                                Set.of("vera"), Set.of(), Set.of(), Set.of("group1"), Set.of()),
                        false);
        List<Instant> instants = instants(happened);
        assertThat(shown(scope, QueueFilter.ANY, instants, BacklogBy.STATE))
                .isEqualTo(
                        instants.stream()
                                .map(at ->
                                        naive.at(
                                                at,
                                                one -> seen.contains(one.id()),
                                                part(BacklogBy.STATE)))
                                .toList())
                .anyMatch(parts -> !parts.isEmpty());
    }

    @Test
    void byWhenItWasRecordedTheBacklogIsTheQueueOfThatTime() {
        live();
        List<Instant> recorded =
                new TreeSet<>(
                                Stream.iterate(1, i -> i + 1)
                                        .limit(EVENTS)
                                        .map(desk::recordedAt)
                                        .toList())
                        .stream().toList();
        List<BacklogInstant> shown =
                answer(
                        backlogs.at(
                                DESK,
                                TicketScope.EVERYTHING,
                                Filters.ALL.get(1),
                                recorded,
                                BacklogBasis.RECORDED,
                                BacklogBy.LINE));
        for (int i = 0; i < recorded.size(); i++) {
            int last = 0;
            while (last < EVENTS && !desk.recordedAt(last + 1).isAfter(recorded.get(i))) {
                last++;
            }
            Predicate<NaiveTicket> wanted = one -> one.stands() && one.meets(Filters.ALL.get(1));
            assertThat(parts(shown.get(i)))
                    .isEqualTo(NaiveBacklog.counted(lives.at(last), wanted, part(BacklogBy.LINE)));
        }
        assertThat(shown).anyMatch(one -> one.open() > 0);
    }

    /** A desk that has a history gets the same columns from the migration. */
    @Test
    void whatWasFoldedBeforeIsFilledInAlike() throws IOException {
        live();
        List<String> folded = spans();
        String fill;
        try (InputStream file =
                BacklogIT.class.getResourceAsStream(
                        "/db/migration/V33__backlog_and_services.sql")) {
            fill =
                    Stream.of(new String(file.readAllBytes(), UTF_8).split(";\n"))
                            .filter(one -> one.contains("SET from_at"))
                            .findFirst()
                            .orElseThrow();
        }
        answer(
                pool.preparedQuery(
                                "UPDATE ticket_span SET from_at = now(), to_at = NULL, fork = NULL")
                        .execute());
        assertThat(spans()).isNotEqualTo(folded);
        answer(pool.preparedQuery(fill).execute());
        assertThat(spans()).isEqualTo(folded).hasSizeGreaterThan(300);
    }

    /** Things happen hours apart; now and then it is told late, or at the same time as another. */
    private void live() {
        Instant now = EventParts.BEGIN;
        int left = EVENTS;
        while (left > 0) {
            int chunk = Math.min(left, 1 + random.nextInt(40));
            List<Instant> times = new ArrayList<>();
            for (int i = 0; i < chunk; i++) {
                now = now.plusSeconds(random.nextInt(4) == 0 ? 0 : random.nextInt(6 * HOUR));
                boolean late = random.nextInt(5) == 0;
                times.add(late ? now.minusSeconds(random.nextInt(300 * HOUR)) : now);
            }
            happened.addAll(times);
            List<TicketEvent> events = lives.next(chunk);
            Iterator<Instant> each = times.iterator();
            desk.write(events, event -> each.next());
            left -= chunk;
        }
        desk.catchUp();
    }

    private List<Instant> instants(List<Instant> times) {
        TreeSet<Instant> instants = new TreeSet<>();
        for (int i = 0; i < 30; i++) {
            Instant one = times.get(random.nextInt(times.size()));
            instants.addAll(
                    List.of(one, one.minusNanos(1_000), one.plusSeconds(random.nextInt(HOUR))));
        }
        instants.add(EventParts.BEGIN.minusSeconds(400L * HOUR));
        instants.add(Instant.parse("2999-01-01T00:00:00Z"));
        return List.copyOf(instants);
    }

    private List<Map<String, Long>> shown(
            TicketScope scope, QueueFilter filter, List<Instant> instants, BacklogBy by) {
        List<BacklogInstant> found =
                answer(backlogs.at(DESK, scope, filter, instants, BacklogBasis.OCCURRED, by));
        assertThat(found.stream().map(BacklogInstant::at)).isEqualTo(instants);
        return found.stream().map(BacklogIT::parts).toList();
    }

    private static Map<String, Long> parts(BacklogInstant instant) {
        Map<String, Long> parts = new TreeMap<>();
        instant.parts().forEach(part -> parts.put(String.valueOf(part.name()), part.tickets()));
        return parts;
    }

    private static Function<NaiveTicket, String> part(BacklogBy by) {
        return switch (by) {
            case STATE -> one -> one.state().name();
            case PRIORITY -> one -> String.valueOf(one.priority());
            case LINE -> one -> Integer.toString(one.line());
        };
    }

    private List<String> spans() {
        List<String> rows = new ArrayList<>();
        answer(
                        pool.preparedQuery(
                                        "SELECT ticket_id || ' ' || from_position || ' ' || from_at || ' '"
                                                + " || coalesce(to_at::text, '-') || ' ' || coalesce(fork, 0)"
                                                + " FROM ticket_span ORDER BY ticket_id, from_position")
                                .execute())
                .forEach(row -> rows.add(row.getString(0)));
        return rows;
    }
}
