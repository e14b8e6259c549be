package io.ledgerdesk.platform.timer;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand timers due within one minute, a node in this process and one in another that is
 * killed halfway: judged by what is in the ledger afterwards.
 */
class TimerNodesIT {
    private static final int TICKETS = 500;
    private static final int EACH = 20;
    private static final int TIMERS = TICKETS * EACH;

    /** Less than the minute: more at once, and a shorter test. */
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database = TestDatabase.create();

    @Test
    void eachFiresOnceAndNoneEarlyAlthoughANodeIsKilledHalfway() throws Exception {
        try (TimerNode survivor = new TimerNode(database, "survivor")) {
            List<TicketId> tickets =
                    IntStream.range(0, TICKETS).mapToObj(i -> survivor.desk.aTicket(MAIN)).toList();
            survivor.start();
            Process victim = start("victim");
            Map<UUID, Timer> timers;
            Instant killed;
            try (BufferedReader lines = victim.inputReader()) {
                assertThat(lines.readLine()).isEqualTo(TimerNode.READY);
                timers = set(survivor, tickets);
                await().atMost(PATIENCE).until(() -> left(survivor) <= TIMERS / 2);
                halt(victim);
                assertThat(lines.readLine()).isEqualTo(TimerNode.HALTED);
                killed = Instant.now();
            } finally {
                victim.destroyForcibly().onExit().join();
            }
            assertThat(left(survivor)).isPositive();
            await().atMost(PATIENCE).until(() -> left(survivor) == 0);

            List<RecordedEvent> notes = notes(survivor);
            eachOnceAsItWasDue(notes, timers);
            nodesTookPart(notes, survivor.calls.get());
            print(notes, killed);
        }
    }

    private static void eachOnceAsItWasDue(List<RecordedEvent> notes, Map<UUID, Timer> timers) {
        assertThat(notes)
                .extracting(note -> note.header().commandId())
                .containsExactlyInAnyOrderElementsOf(timers.keySet());
        assertThat(notes)
                .allSatisfy(note -> {
                    Timer timer = requireNonNull(timers.get(note.header().commandId()));
                    assertThat(note.header().stream()).isEqualTo(timer.subject().toString());
                    assertThat(note.header().occurredAt()).isEqualTo(timer.dueAt());
                    assertThat(note.recordedAt()).isAfterOrEqualTo(timer.dueAt());
                    assertThat(note.header().causationId()).isEqualTo(timer.cause());
                    assertThat(note.header().rule()).isEqualTo(timer.rule());
                    assertThat(note.actor().kind()).isEqualTo(Actor.Kind.SYSTEM);
                });
        notes.stream()
                .collect(groupingBy(note -> note.header().stream()))
                .values()
                .forEach(ofOne ->
                        assertThat(ofOne)
                                .hasSize(EACH)
                                .extracting(note -> note.header().occurredAt())
                                .isSorted());
    }

    private static void nodesTookPart(List<RecordedEvent> notes, int survivorsCalls) {
        assertThat(by(notes, "victim")).isPositive();
        assertThat(survivorsCalls)
                .as("the survivor fired again what the victim had written and not settled")
                .isGreaterThan((int) by(notes, "survivor"));
    }

    private static long by(List<RecordedEvent> notes, String node) {
        return notes.stream()
                .filter(note -> node.equals(((NoteAdded) note.event()).text().value()))
                .count();
    }

    private static void print(List<RecordedEvent> notes, Instant killed) {
        System.out.printf(
                "%d timers due within %s; by the victim %d, by the survivor %d%n",
                notes.size(), WITHIN, by(notes, "victim"), by(notes, "survivor"));
        System.out.printf("lateness of all: %s%n", lateness(notes.stream()));
        System.out.printf(
                "lateness of those due in the two seconds up to the kill and after it: %s%n",
                lateness(
                        notes.stream()
                                .filter(note ->
                                        Duration.between(note.header().occurredAt(), killed)
                                                        .abs()
                                                        .toMillis()
                                                < 2_000)));
    }

    private static String lateness(Stream<RecordedEvent> notes) {
        List<Long> late =
                notes.map(note ->
                                Duration.between(note.header().occurredAt(), note.recordedAt())
                                        .toMillis())
                        .sorted()
                        .toList();
        return late.isEmpty()
                ? "none"
                : "median %d ms, p99 %d ms, longest %d ms"
                        .formatted(
                                late.get(late.size() / 2),
                                late.get(late.size() * 99 / 100),
                                late.getLast());
    }

    /** By the ids of the commands that they lead to. */
    private static Map<UUID, Timer> set(TimerNode node, List<TicketId> tickets) {
        Random random = new Random(10_000);
        Instant first = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        List<Timer> timers = new ArrayList<>();
        for (int i = 0; i < TIMERS; i++) {
            timers.add(
                    new Timer(
                            tickets.get(i % TICKETS).tag(),
                            TimerNode.KIND,
                            i / TICKETS,
                            first.plusMillis(random.nextLong(WITHIN.toMillis())),
                            UUID.randomUUID(),
                            "notes/1"));
        }
        answer(
                node.pool.withTransaction(transaction ->
                        TimerTable.TIMER.replace(
                                transaction,
                                MAIN,
                                timers.stream().collect(groupingBy(Timer::subject)))));
        return timers.stream().collect(toMap(timer -> timer.commandId(MAIN), timer -> timer));
    }

    private static long left(TimerNode node) {
        return answer(node.pool.query("SELECT count(*) FROM timer").execute())
                .iterator()
                .next()
                .getLong(0);
    }

    private static List<RecordedEvent> notes(TimerNode node) {
        List<RecordedEvent> notes = new ArrayList<>();
        long after = 0;
        while (true) {
            List<RecordedEvent> page =
                    answer(
                            node.desk
                                    .node
                                    .log
                                    .readAfter(MAIN, after, 2_000)
                                    .chain(node.desk.node.codec::open));
            if (page.isEmpty()) {
                return notes;
            }
            page.stream().filter(event -> event.event() instanceof NoteAdded).forEach(notes::add);
            after = page.getLast().position();
        }
    }

    private Process start(String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TimerNode.class.getName(),
                        String.valueOf(database.port()),
                        database.name(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void halt(Process process) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write('\n');
        input.flush();
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
