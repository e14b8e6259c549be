package io.ledgerdesk.platform.projection.rebuild;

import static io.ledgerdesk.platform.projection.rebuild.RebuildDesk.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.platform.projection.MemoryLog;
import io.ledgerdesk.platform.projection.rebuild.Rebuild.State;
import io.ledgerdesk.platform.projection.rebuild.shadow.TableDifference;
import io.ledgerdesk.testing.RebuildNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuilderIT {
    private static final String TALLY = "tally";
    private static final String BREAK =
            """
            UPDATE tally_total SET total = total + 1000 WHERE word = 'a';
            DELETE FROM tally_total WHERE word = 'b';
            INSERT INTO tally_total VALUES ('main', 'ghost', 7);
            UPDATE tally_entry SET at = at + interval '1 microsecond' WHERE position = 9;
            """;
    private static final String BEYOND =
            "SELECT 1 FROM projection_checkpoint WHERE projection = 'tally' AND position > 3000";
    private final RebuildDesk desk = new RebuildDesk(Tally.named(TALLY), Tally.named("other"));
    private final RebuildNode node = desk.node(Tally.named(TALLY), Tally.named("other"));

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aRebuildDuringWritesMendsWhatIsWrongAndEqualsTheLogRowByRow() throws Exception {
        desk.add(3_000, "a", "b", "c");
        desk.shown(TALLY, 3_000);
        desk.sql(BREAK);
        AtomicBoolean over = new AtomicBoolean();
        List<Integer> seen = new CopyOnWriteArrayList<>();
        Thread reading =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!over.get()) {
                                seen.add(desk.rows("SELECT 1 FROM tally_entry").size());
                            }
                        });
        Thread writing =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!over.get()) {
                                desk.add(1, "w");
                                desk.rows("SELECT 'a pause as long as a connection takes'");
                            }
                        });

        await().until(() -> !seen.isEmpty() && !desk.rows(BEYOND).isEmpty());

        Rebuild end = node.rebuild(MAIN, TALLY);
        over.set(true);
        reading.join();
        writing.join();

        assertThat(end.differences())
                .containsExactly(
                        new TableDifference("tally_total", 1, 1, 1, List.of("a", "b", "ghost")),
                        new TableDifference("tally_entry", 0, 0, 1, List.of("9:1")));
        assertThat(end.position()).isGreaterThan(3_000).isEqualTo(end.target());
        assertThat(end.switchMillis()).isNotNull();
        assertThat(seen).isNotEmpty().allMatch(rows -> rows >= 3_000).isSorted();
        equalsTheLog();
        assertThat(node.check(MAIN, TALLY).differences())
                .allMatch(table -> table.rows() == 0)
                .hasSize(2);
    }

    @Test
    void aCheckFindsAndMendsNothing() {
        desk.add(500, "a", "b", "c");
        desk.shown(TALLY, 500);
        desk.sql(BREAK);
        List<String> before = desk.table("tally_total");

        Rebuild end = node.check(MAIN, TALLY);

        assertThat(end.differences()).extracting(TableDifference::rows).containsExactly(3L, 1L);
        assertThat(end.switchMillis()).isNull();
        assertThat(desk.table("tally_total")).isEqualTo(before);
    }

    @Test
    void onlyTheFirstHundredKeysAreNamed() {
        desk.add(300, "a");
        desk.shown(TALLY, 300);
        desk.sql(
                "UPDATE tally_entry SET word = 'x'; INSERT INTO tally_entry"
                        + " SELECT 'elsewhere', 1, 1, 'of another tenant', now()");

        TableDifference found = node.rebuild(MAIN, TALLY).differences().getLast();

        assertThat(found.different()).isEqualTo(300);
        assertThat(found.keys())
                .isEqualTo(IntStream.rangeClosed(1, 100).mapToObj(i -> i + ":1").toList());
        assertThat(desk.rows("SELECT word FROM tally_entry WHERE tenant = 'elsewhere'"))
                .containsExactly("of another tenant");
    }

    @Test
    void thoseAskedForTogetherOpenEachEventOnce() {
        desk.add(201, "a", "b");
        desk.shown(TALLY, 201);
        desk.shown("other", 201);
        int opened = desk.log.opened.get();

        List<Rebuild> begun =
                RebuildNode.answer(node.rebuilder.start(MAIN, List.of(TALLY, "other"), false));

        assertThat(begun)
                .allSatisfy(one ->
                        assertThat(node.end(MAIN, one.id()).state()).isEqualTo(Rebuild.State.DONE));
        assertThat(desk.log.opened.get() - opened).isEqualTo(201);
        equalsTheLog();
    }

    @Test
    void whatIsAskedForTogetherIsNotPlannedAsIfItsTablesWereEmpty() {
        desk.add(601, "a", "b");
        desk.shown(TALLY, 601);
        ObservedTally observed = new ObservedTally(Tally.named(TALLY), new AtomicLong());
        RebuildNode watched = desk.node(observed, Tally.named("other"));

        List<Rebuild> begun =
                RebuildNode.answer(watched.rebuilder.start(MAIN, List.of(TALLY, "other"), false));
        begun.forEach(one -> watched.end(MAIN, one.id()));

        assertThat(observed.rowsKnown()).hasValueGreaterThan(200);
    }

    @Test
    void oneThatCannotFoldAnEventKeepsNoOtherOfTheSameCall() {
        desk.add(201, "a", "b");
        desk.shown(TALLY, 201);
        desk.shown("other", 201);
        RebuildNode broken = desk.node(new Tally(TALLY, 77, 1), Tally.named("other"));

        List<Rebuild> begun =
                RebuildNode.answer(broken.rebuilder.start(MAIN, List.of(TALLY, "other"), true));

        Rebuild failed = broken.end(MAIN, begun.getFirst().id());
        assertThat(failed.state()).isEqualTo(Rebuild.State.FAILED);
        assertThat(failed.problem()).contains("position 77");
        Rebuild done = broken.end(MAIN, begun.getLast().id());
        assertThat(done.state()).isEqualTo(Rebuild.State.DONE);
        assertThat(done.differences()).allMatch(table -> table.rows() == 0).hasSize(2);
    }

    @Test
    void severalAreRebuiltOneAfterTheOther() {
        desk.add(200, "a", "b");
        desk.shown(TALLY, 200);
        desk.shown("other", 200);
        desk.sql("DELETE FROM tally_entry; DELETE FROM other_entry WHERE position < 5");

        List<Rebuild> begun =
                RebuildNode.answer(node.rebuilder.start(MAIN, List.of("other", TALLY), false));

        assertThat(begun).extracting(Rebuild::projection).containsExactly("other", TALLY);
        assertThat(begun)
                .extracting(one -> node.end(MAIN, one.id()))
                .extracting(Rebuild::state, one -> one.differences().getLast().missing())
                .containsExactly(tuple(State.DONE, 4L), tuple(State.DONE, 200L));
        equalsTheLog();
    }

    @Test
    void aReadModelThatStandsStillIsMendedWhereItStands() {
        desk.add(20, "a");
        desk.shown(TALLY, 20);
        desk.log.add(MAIN, MemoryLog.POISON);
        desk.add(5, "a");
        desk.sql("UPDATE tally_total SET total = 1");

        Rebuild end = node.rebuild(MAIN, TALLY);

        assertThat(end.position()).isEqualTo(20);
        assertThat(desk.rows("SELECT total FROM tally_total")).containsExactly("20");
    }

    @Test
    void howLongAHundredThousandRowsKeepTheLiveReadModel() {
        Tally wide = new Tally("wide", 0, 100);
        try (RebuildDesk large = new RebuildDesk(wide)) {
            large.add(1_000, "a", "b", "c");
            large.shown("wide", 1_000);
            RebuildNode rebuilding = large.node(wide);
            Rebuild equal = rebuilding.rebuild(MAIN, "wide");
            large.sql("UPDATE wide_entry SET at = now()");
            Rebuild mended = rebuilding.rebuild(MAIN, "wide");
            System.out.printf(
                    "switch of 100,000 rows: %d ms when all are equal, %d ms when all are mended%n",
                    equal.switchMillis(), mended.switchMillis());
            assertThat(mended.differences().getLast().different()).isEqualTo(100_000);
            assertThat(mended.switchMillis()).isLessThan(20_000);
        }
    }

    /** Both tables are what a naive fold of the log comes to. */
    private void equalsTheLog() {
        long head = RebuildNode.answer(desk.log.head(MAIN));
        desk.shown(TALLY, head);
        TreeMap<String, Long> totals = new TreeMap<>();
        List<String> entries = new ArrayList<>();
        List<String> words =
                RebuildNode.answer(desk.log.readAfter(MAIN, 0, Integer.MAX_VALUE / 2)).stream()
                        .map(event -> event.header().type())
                        .toList();
        LongStream.rangeClosed(1, head)
                .forEach(position -> {
                    String word = words.get((int) position - 1);
                    totals.merge(word, 1L, Long::sum);
                    entries.add(position + " " + word);
                });
        assertThat(desk.rows("SELECT word || ' ' || total FROM tally_total ORDER BY word"))
                .isNotEmpty()
                .isEqualTo(
                        totals.entrySet().stream()
                                .map(one -> one.getKey() + " " + one.getValue())
                                .toList());
        assertThat(
                        desk.rows(
                                "SELECT position || ' ' || word FROM tally_entry"
                                        + " WHERE at = 'epoch' ORDER BY position"))
                .isNotEmpty()
                .isEqualTo(entries);
    }
}
