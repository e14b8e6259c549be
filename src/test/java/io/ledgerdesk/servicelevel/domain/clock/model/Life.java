package io.ledgerdesk.servicelevel.domain.clock.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.event.CatalogueBook;
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
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket's life: folded on one side, noted on the other, and in the end compared. */
final class Life {
    private final Mistake mistake;
    private final RandomLife life;
    private final Random random;
    private final ClockFold fold;
    private final String seed;
    private final NaiveTicket naive;
    private final List<TicketClocks> after = new ArrayList<>();
    private final List<String> recorded = new ArrayList<>();
    private CatalogueBook book;
    private @Nullable TicketClocks clocks;

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
        naive = new NaiveTicket(life.shelf::calendar);
        book = life.shelf.book();
    }

    void live() {
        for (int i = 5 + random.nextInt(20); i > 0; i--) {
            List<ClockFact> facts = life.next();
            if (facts.stream().anyMatch(Life::changesTerms) || isStepDue(facts)) {
                run(facts.getFirst().at());
            }
            for (ClockFact fact : facts) {
                if (mistake != Mistake.OVERLOOKED_CHANGE || !(fact instanceof CatalogueChanged)) {
                    clocks = fold.after(clocks, fact, book);
                }
                book = fact instanceof CatalogueChanged changed ? changed.book() : book;
            }
            after.add(now());
            naive.happened(facts, book);
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

    /** One that is not taken before the clock ends is not taken at all. */
    private boolean isStepDue(List<ClockFact> facts) {
        if (clocks == null) {
            return false;
        }
        Instant at = facts.getFirst().at();
        Instant to = at.isBefore(clocks.asOf()) ? clocks.asOf() : at;
        return fold.notices(clocks, book).stream()
                .anyMatch(notice -> notice.sort() == Notice.Sort.STEP && !notice.at().isAfter(to));
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
            recorded.add(NaiveTicket.text(event));
            assertThat(recorded.size()).as(seed).isLessThan(2_000);
            if (mistake != Mistake.FORGOTTEN_NOTICE) {
                clocks = fold.after(clocks, new Noticed(to, new UUID(3, 3), event), book);
            }
        }
    }

    private void check(Instant end) {
        for (NaiveClock clock : naive.clocks()) {
            for (int i = 0; i < after.size(); i++) {
                Instant then = i + 1 < after.size() ? naive.scenes.all.get(i + 1).at() : end;
                checkOpen(clock, i, then);
                checkEnded(clock, i);
            }
        }
        List<String> expected = new ArrayList<>(naive.moves());
        naive.said(end).forEach(said -> expected.add(said.what()));
        assertThat(recorded).as(seed).containsExactlyInAnyOrderElementsOf(expected);
    }

    private void checkOpen(NaiveClock counted, int scene, Instant then) {
        Promise promise = counted.promise(scene);
        ClockKey key = counted.key(scene);
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
                .isEqualTo(counted.runs(scene) ? Status.RUNNING : Status.PAUSED);
        assertThat(clock.dueAt()).as(what).isEqualTo(counted.reached(scene, promise.seconds()));
        long sum =
                fold.ledger(after.get(scene), then).stream()
                        .filter(line -> line.clock().equals(key))
                        .mapToLong(Interval::businessSeconds)
                        .sum();
        assertThat(sum).as(what).isEqualTo(counted.elapsed(scene, then));
    }

    private void checkEnded(NaiveClock counted, int scene) {
        ClockKey key = counted.key(scene - 1);
        if (counted.promise(scene - 1) == null || Objects.equals(key, counted.key(scene))) {
            return;
        }
        boolean late = naive.isLate(counted, scene);
        boolean met = naive.scenes.all.get(scene).met().contains(key);
        Clock clock = after.get(scene).clock(Objects.requireNonNull(key)).orElseThrow();
        assertThat(clock.status()).as(seed).isEqualTo(met ? Status.MET : Status.STOPPED);
        assertThat(clock.met())
                .as(seed)
                .isEqualTo(met ? (Boolean) !late : late ? Boolean.FALSE : null);
    }

    private TicketClocks now() {
        return Objects.requireNonNull(clocks);
    }
}
