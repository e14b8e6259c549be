package io.ledgerdesk.servicelevel.domain.clock.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.platform.eventstore.wire.HouseJson;
import io.ledgerdesk.servicelevel.domain.clock.Clock;
import io.ledgerdesk.servicelevel.domain.clock.Clock.Status;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.CatalogueChanged;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Noticed;
import io.ledgerdesk.servicelevel.domain.clock.ClockFold;
import io.ledgerdesk.servicelevel.domain.clock.Interval;
import io.ledgerdesk.servicelevel.domain.clock.Notice;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.servicelevel.domain.clock.model.Scene.Promise;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.event.ClockEvent.TargetBreached;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket's life: folded on one side, noted on the other, and in the end compared. */
final class Life {
    private static final ClockKey RESPONSE = new ClockKey(TargetKind.FIRST_RESPONSE, 1, 1);
    private final Mistake mistake;
    private final RandomLife life;
    private final Random random;
    private final ClockFold fold;
    private final String seed;
    private final Scenes scenes = new Scenes();
    private final List<TicketClocks> after = new ArrayList<>();
    private final List<String> recorded = new ArrayList<>();
    private CatalogueBook book;
    private @Nullable TicketClocks clocks;
    private boolean responseIsJudged;
    private int moves;

    /** What may be wrong. */
    enum Mistake {
        NONE,
        /** Everything counts by the first version of its calendar. */
        OUTDATED_CALENDAR,
        /** What was noticed is not folded. */
        FORGOTTEN_NOTICE,
        /** A change of the catalogue is overlooked. */
        OVERLOOKED_CHANGE
    }

    Life(long seed, Mistake mistake) {
        this.mistake = mistake;
        this.seed = "life " + seed;
        life = new RandomLife(seed);
        random = new Random(~seed);
        fold =
                mistake == Mistake.OUTDATED_CALENDAR
                        ? new ClockFold(by -> life.shelf.calendar(new EntryVersion(by.id(), 1)))
                        : new ClockFold(life.shelf::calendar);
        book = life.shelf.book();
    }

    void live() {
        for (int i = 5 + random.nextInt(20); i > 0; i--) {
            List<ClockFact> facts = life.next();
            if (facts.stream().anyMatch(Life::changesTerms)) {
                run(facts.getFirst().at());
            }
            for (ClockFact fact : facts) {
                if (mistake != Mistake.OVERLOOKED_CHANGE || !(fact instanceof CatalogueChanged)) {
                    clocks = fold.after(clocks, fact, book);
                }
                book = fact instanceof CatalogueChanged changed ? changed.book() : book;
            }
            after.add(now());
            scenes.event(facts, book, responseIsJudged);
            judge();
            if (random.nextBoolean()) {
                run(now().asOf());
            }
            if (random.nextInt(3) == 0) {
                clocks = HouseJson.through(now().settled(), TicketClocks.class);
            }
        }
        Instant end = now().asOf().plus(Duration.ofDays(random.nextInt(9)));
        run(end);
        check(end);
    }

    private static boolean changesTerms(ClockFact fact) {
        return fact instanceof CatalogueChanged
                || fact instanceof ClockFact.Classified
                || fact instanceof ClockFact.Corrected;
    }

    /** A response that stopped too late is judged for ever. */
    private void judge() {
        int last = scenes.all.size() - 1;
        boolean ended =
                last > 0
                        && scenes.all.get(last - 1).keys().contains(RESPONSE)
                        && !scenes.all.get(last).keys().contains(RESPONSE);
        if (ended) {
            NaiveClock response = naive(RESPONSE);
            responseIsJudged |= response.promise(last - 1) != null && isLate(response, last);
        }
    }

    private void run(Instant until) {
        while (clocks != null) {
            Instant to = until.isBefore(clocks.asOf()) ? clocks.asOf() : until;
            List<Notice> due =
                    fold.notices(clocks, book).stream()
                            .filter(notice -> !notice.at().isAfter(to))
                            .toList();
            if (due.isEmpty()) {
                return;
            }
            Notice notice = due.getFirst();
            ClockEvent event = fold.event(clocks, notice, book, to).orElseThrow();
            switch (notice.sort()) {
                case MOVED -> moves++;
                case WARNING -> recorded.add("WARNING " + notice.number() + " " + notice.clock());
                case BREACH ->
                        recorded.add(
                                "BREACH "
                                        + ((TargetBreached) event).dueAt()
                                        + " "
                                        + notice.clock());
                case STEP -> throw new AssertionError("there is no policy");
            }
            assertThat(recorded.size() + moves).as(seed).isLessThan(1_000);
            if (mistake != Mistake.FORGOTTEN_NOTICE) {
                clocks = fold.after(clocks, new Noticed(to, new UUID(3, 3), event), book);
            }
        }
    }

    private void check(Instant end) {
        Map<ClockKey, NaiveClock> all = new LinkedHashMap<>();
        for (Scene scene : scenes.all) {
            for (ClockKey key : scene.keys()) {
                int round = key.target() == TargetKind.NEXT_UPDATE ? key.round() : 0;
                all.computeIfAbsent(
                        new ClockKey(key.target(), round, key.turn()), any -> naive(key));
            }
        }
        List<String> expected = new ArrayList<>();
        int expectedMoves = 0;
        for (NaiveClock clock : all.values()) {
            for (int i = 0; i < after.size(); i++) {
                Instant then = i + 1 < after.size() ? scenes.all.get(i + 1).at() : end;
                checkOpen(clock, i, then);
                checkEnded(clock, i);
            }
            Expected said = new Expected(scenes.all, clock, end);
            expected.addAll(said.warnings());
            expected.addAll(said.breach());
            expectedMoves += said.moves();
        }
        assertThat(recorded).as(seed).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(moves).as(seed).isEqualTo(expectedMoves);
    }

    private void checkOpen(NaiveClock naive, int scene, Instant then) {
        Promise promise = naive.promise(scene);
        ClockKey key = naive.key(scene);
        if (key == null) {
            return;
        }
        Clock clock = after.get(scene).clock(key).orElse(null);
        if (promise == null) {
            assertThat(clock == null || clock.status() == Status.DROPPED)
                    .as("%s, %s of scene %d is not promised", seed, key, scene)
                    .isTrue();
            return;
        }
        String what = "%s, %s of scene %d".formatted(seed, key, scene);
        if (clock == null) {
            throw new AssertionError(what + " is promised");
        }
        assertThat(clock.status())
                .as(what)
                .isEqualTo(naive.runs(scene) ? Status.RUNNING : Status.PAUSED);
        assertThat(clock.dueAt()).as(what).isEqualTo(naive.reached(scene, promise.seconds()));
        long sum =
                fold.ledger(after.get(scene), then).stream()
                        .filter(line -> line.clock().equals(key))
                        .mapToLong(Interval::businessSeconds)
                        .sum();
        assertThat(sum).as(what).isEqualTo(naive.elapsed(scene, then));
    }

    private void checkEnded(NaiveClock naive, int scene) {
        ClockKey key = naive.key(scene - 1);
        if (naive.promise(scene - 1) == null || Objects.equals(key, naive.key(scene))) {
            return;
        }
        boolean late = isLate(naive, scene);
        boolean met = scenes.all.get(scene).met().contains(key);
        Clock clock = after.get(scene).clock(Objects.requireNonNull(key)).orElseThrow();
        assertThat(clock.status()).as(seed).isEqualTo(met ? Status.MET : Status.STOPPED);
        assertThat(clock.met())
                .as(seed)
                .isEqualTo(met ? (Boolean) !late : late ? Boolean.FALSE : null);
    }

    /** Whether it was due before the event that ended it. */
    private boolean isLate(NaiveClock naive, int scene) {
        long seconds = Objects.requireNonNull(naive.promise(scene - 1)).seconds();
        Instant due = naive.reached(scene - 1, seconds);
        return due != null && scenes.all.get(scene).at().isAfter(due);
    }

    private NaiveClock naive(ClockKey key) {
        return new NaiveClock(scenes.all, scenes.receivedAt, life.shelf::calendar, key);
    }

    private TicketClocks now() {
        return Objects.requireNonNull(clocks);
    }
}
