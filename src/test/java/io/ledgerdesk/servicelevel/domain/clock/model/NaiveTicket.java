package io.ledgerdesk.servicelevel.domain.clock.model;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.time.BusinessTime;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.servicelevel.domain.clock.Clock.Status;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact;
import io.ledgerdesk.servicelevel.domain.clock.model.Expected.Said;
import io.ledgerdesk.servicelevel.domain.clock.model.Scene.Promise;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.event.ClockEvent.DueMoved;
import io.ledgerdesk.servicelevel.event.ClockEvent.EscalationStepTaken;
import io.ledgerdesk.servicelevel.event.ClockEvent.TargetBreached;
import io.ledgerdesk.servicelevel.event.ClockEvent.WarningReached;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A ticket's clocks, counted from the list of its events whenever something is asked. */
public final class NaiveTicket {
    private static final ClockKey RESPONSE = new ClockKey(TargetKind.FIRST_RESPONSE, 1, 1);
    final Scenes scenes = new Scenes();
    private final Function<EntryVersion, BusinessTime> calendars;
    private boolean responseIsJudged;

    public NaiveTicket(Function<EntryVersion, BusinessTime> calendars) {
        this.calendars = calendars;
    }

    /** How one of its clocks stands. */
    public record Standing(
            String status, long elapsed, @Nullable Instant dueAt, @Nullable Boolean met) {}

    /** All that one event says. */
    public void happened(List<ClockFact> facts, CatalogueBook book) {
        happened(facts, book, null);
    }

    /**
     * All that one event says.
     *
     * @param by the step that made it happen, if one did
     */
    public void happened(List<ClockFact> facts, CatalogueBook book, @Nullable Step by) {
        scenes.event(facts, book, responseIsJudged, by);
        judge();
    }

    /** A step of a policy. */
    public record Step(TargetKind target, int number) {}

    /** A response that stopped too late is judged for ever. */
    private void judge() {
        int last = scenes.all.size() - 1;
        boolean ended =
                last > 0
                        && scenes.all.get(last - 1).keys().contains(RESPONSE)
                        && !scenes.all.get(last).keys().contains(RESPONSE);
        if (ended) {
            NaiveClock response = clock(RESPONSE);
            responseIsJudged |= response.promise(last - 1) != null && isLate(response, last);
        }
    }

    /** Every clock that it ever had, each over all its rounds. */
    Collection<NaiveClock> clocks() {
        Map<ClockKey, NaiveClock> all = new LinkedHashMap<>();
        for (Scene scene : scenes.all) {
            for (ClockKey key : scene.keys()) {
                int round = key.target() == TargetKind.NEXT_UPDATE ? key.round() : 0;
                all.computeIfAbsent(
                        new ClockKey(key.target(), round, key.turn()), any -> clock(key));
            }
        }
        return all.values();
    }

    private NaiveClock clock(ClockKey key) {
        return new NaiveClock(scenes.all, scenes.receivedAt, calendars, key);
    }

    /** Whether it was due before the event that ended it. */
    boolean isLate(NaiveClock clock, int scene) {
        long seconds = Objects.requireNonNull(clock.promise(scene - 1)).seconds();
        Instant due = clock.reached(scene - 1, seconds);
        return due != null && scenes.all.get(scene).at().isAfter(due);
    }

    /** Warnings, breaches and steps until then. */
    public List<Said> said(Instant end) {
        return clocks().stream()
                .flatMap(clock -> new Expected(scenes.all, clock, end).all().stream())
                .toList();
    }

    /** Due dates that moved. */
    public List<String> moves() {
        return clocks().stream()
                .flatMap(clock -> new Expected(scenes.all, clock, Instant.MAX).moves().stream())
                .toList();
    }

    /** Of the clocks that were ever promised. */
    public Map<ClockKey, Standing> standings(Instant now) {
        Map<ClockKey, Standing> all = new TreeMap<>();
        for (NaiveClock clock : clocks()) {
            Map<ClockKey, Integer> last = new TreeMap<>();
            for (int i = 0; i < scenes.all.size(); i++) {
                ClockKey key = clock.key(i);
                if (key != null && clock.promise(i) != null) {
                    last.put(key, i);
                }
            }
            last.forEach((key, scene) -> all.put(key, standing(clock, key, scene, now)));
        }
        return all;
    }

    /** As it stands if the scene was the last in which it was promised. */
    private Standing standing(NaiveClock clock, ClockKey key, int last, Instant now) {
        Promise promise = Objects.requireNonNull(clock.promise(last));
        Instant due = clock.reached(last, promise.seconds());
        if (last == scenes.all.size() - 1) {
            String status = (clock.runs(last) ? Status.RUNNING : Status.PAUSED).name();
            return new Standing(status, clock.elapsed(last, now), due, null);
        }
        long elapsed = clock.elapsed(last, scenes.all.get(last + 1).at());
        for (int i = last + 1; i < scenes.all.size(); i++) {
            if (key.equals(clock.key(i))) {
                return new Standing(Status.DROPPED.name(), elapsed, null, null);
            }
        }
        boolean late = isLate(clock, last + 1);
        return scenes.all.get(last + 1).met().contains(key)
                ? new Standing(Status.MET.name(), elapsed, due, !late)
                : new Standing(Status.STOPPED.name(), elapsed, due, late ? false : null);
    }

    /** What was recorded, in the words of what is expected. */
    public static String text(ClockEvent event) {
        return switch (event) {
            case WarningReached e -> "WARNING %d %s".formatted(e.percent(), e.clock());
            case TargetBreached e -> "BREACH %s %s".formatted(e.dueAt(), e.clock());
            case DueMoved e -> "MOVED %s to %s %s".formatted(e.from(), e.to(), e.clock());
            case EscalationStepTaken e ->
                    "STEP %d %s %s".formatted(e.number(), e.policy().id(), e.clock());
        };
    }
}
