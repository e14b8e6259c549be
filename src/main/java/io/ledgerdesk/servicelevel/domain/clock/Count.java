package io.ledgerdesk.servicelevel.domain.clock;

import io.ledgerdesk.catalogue.time.BusinessTime;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.servicelevel.domain.clock.Clock.Status;
import io.ledgerdesk.servicelevel.domain.clock.Noticing.Reached;
import io.ledgerdesk.servicelevel.domain.clock.Terms.Promise;
import io.ledgerdesk.servicelevel.domain.clock.course.Noted;
import io.ledgerdesk.servicelevel.domain.clock.course.Noted.Missed;
import io.ledgerdesk.servicelevel.domain.clock.course.Phase;
import io.ledgerdesk.servicelevel.domain.clock.course.Stretch.Doing;
import io.ledgerdesk.servicelevel.domain.clock.course.Tally;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A clock while it is counted further; nobody else sees it. */
final class Count {
    private final Function<EntryVersion, BusinessTime> calendars;
    private final Tally tally;
    private final ClockKey key;
    private final Instant startedAt;
    private Status status;
    private Promise promise;
    private Instant since;
    private Instant promisedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant stoppedAt;
    private @Nullable Boolean met;
    private Noted noted;

    /** Absent while it has not begun. */
    private @Nullable UUID cause;

    private Count(ClockFold fold, ClockKey key, Clock from) {
        this.calendars = fold.calendars();
        this.key = key;
        startedAt = from.startedAt();
        status = from.status();
        promise = new Promise(from.targetSeconds(), from.calendar(), from.agreement());
        since = from.since();
        promisedAt = from.promisedAt();
        dueAt = from.dueAt();
        stoppedAt = from.stoppedAt();
        met = from.met();
        noted = from.noted();
        tally = new Tally(calendars, fold.maxPast(), from.past());
        cause = from.cause();
    }

    /** One that counts from its start on; to be brought up to now with {@link #goOn}. */
    Count(ClockFold fold, ClockKey key, Promise promise, Instant start, Instant at) {
        this.calendars = fold.calendars();
        this.key = key;
        this.startedAt = Instant.ofEpochSecond(start.getEpochSecond());
        this.promise = promise;
        status = Status.RUNNING;
        since = start;
        promisedAt = at;
        noted = Noted.NOTHING;
        tally = new Tally(calendars, fold.maxPast(), List.of());
    }

    static Count of(ClockFold fold, Clock clock) {
        return new Count(fold, clock.key(), clock);
    }

    /** What a round before left goes on: nothing of it is recorded a second time. */
    static Count next(ClockFold fold, ClockKey key, Clock before) {
        Count next = new Count(fold, key, before);
        next.noted = before.noted().next(before.breachToRecord());
        return next;
    }

    Clock done() {
        return new Clock(
                key,
                status,
                promise.seconds(),
                promise.agreement(),
                promise.calendar(),
                startedAt,
                tally.elapsed(),
                since,
                promisedAt,
                dueAt,
                stoppedAt,
                met,
                noted,
                tally.past(),
                Objects.requireNonNull(cause));
    }

    Status status() {
        return status;
    }

    /**
     * Brings one that is not open up to now by what the ticket went through since.
     *
     * @param target what is promised from now on, for all of it
     */
    void goOn(List<Phase> phases, List<HoldReason> pauses, Promise target, Instant at, UUID why) {
        boolean another = target.seconds() != promise.seconds() || status == Status.DROPPED;
        if (another) {
            keepLate();
        }
        promise = target;
        for (int i = 0; i < phases.size(); i++) {
            Phase phase = phases.get(i);
            Instant from = later(phase.from(), since);
            Instant to = i + 1 < phases.size() ? phases.get(i + 1).from() : at;
            UUID by = cause == null || !phase.from().isBefore(from) ? phase.cause() : cause;
            Doing doing = phase.doing(key.target(), pauses);
            tally.add(doing, from, to.isAfter(at) ? at : to, by, target.calendar());
            // One of a ticket that was imported ended is ended by the caller.
            status = open(doing);
        }
        since = later(at, startedAt);
        stoppedAt = null;
        met = null;
        noted = noted.owing(List.of());
        cause = why;
        if (another) {
            promiseAnew(at, why);
        }
        dueAt = reached(promise.seconds());
    }

    /** It is not promised where the ticket goes on: what is to be recorded of its end still is. */
    void lapse() {
        keepLate();
        status = Status.DROPPED;
        stoppedAt = null;
        met = null;
        dueAt = null;
    }

    private void keepLate() {
        if (dueAt != null && Boolean.FALSE.equals(met)) {
            noted = noted.missing(new Missed(dueAt, promise.seconds(), promise.agreement()));
        }
    }

    /** The status follows the phase that the ticket is in. */
    void follow(Phase now, List<HoldReason> pauses, Instant at, UUID why) {
        Status next = open(now.doing(key.target(), pauses));
        if (next != status) {
            close(at, why);
            status = next;
        }
        dueAt = reached(promise.seconds());
    }

    /** What is promised is something else, or counted by something else; to be followed. */
    void promise(Promise target, Instant at, UUID why) {
        close(at, why);
        promise = target;
    }

    /** Notes without which nothing changes. */
    void promisedBy(EntryVersion agreement) {
        promise = new Promise(promise.seconds(), promise.calendar(), agreement);
    }

    /** What it has counted; to be followed when that changes. */
    Tally tally() {
        return tally;
    }

    /** It is due at another instant: warnings begin anew. */
    void promiseAnew(Instant at, UUID why) {
        close(at, why);
        promisedAt = at;
        noted = noted.withoutWarnings();
    }

    /** Something was noticed of it. */
    void note(UnaryOperator<Noted> what) {
        noted = what.apply(noted);
    }

    /** It ends; whether in time is judged by the instants as they are. */
    void end(Status how, List<Integer> warnings, Instant at, UUID why) {
        Instant due = dueAt;
        close(at, why);
        boolean late = due != null && at.isAfter(due);
        status = how;
        stoppedAt = how == Status.DROPPED ? null : at;
        switch (how) {
            case MET -> met = !late;
            case STOPPED -> met = late ? Boolean.FALSE : null;
            case DROPPED -> dueAt = null;
            case RUNNING, PAUSED ->
                    throw new IllegalArgumentException("a clock does not end as " + how);
        }
        noted =
                noted.owing(
                        Noticing.warnings(done(), this, warnings).stream()
                                .map(Reached::number)
                                .toList());
    }

    /** Seconds of a share of the target. */
    long share(int percent) {
        return Math.ceilDiv(promise.seconds() * percent, 100);
    }

    /** Earliest instant at which so much has elapsed; absent if it does not come while it is so. */
    @Nullable Instant reached(long seconds) {
        Instant past = tally.reached(seconds);
        return past == null && status == Status.RUNNING ? ahead(since, seconds) : past;
    }

    /** When it is due, or would be if it went on counting then. */
    Instant wouldBeDue(Instant at) {
        Instant due = reached(promise.seconds());
        return due != null ? due : ahead(later(at, since), promise.seconds());
    }

    private Instant ahead(Instant from, long seconds) {
        long left = Math.min(seconds - tally.elapsed(), BusinessTime.MAX_SECONDS);
        return calendars.apply(promise.calendar()).add(from, left);
    }

    private void close(Instant at, UUID why) {
        Doing doing = status == Status.RUNNING ? Doing.RUNNING : Doing.PAUSED;
        tally.add(doing, since, at, cause == null ? why : cause, promise.calendar());
        since = later(at, startedAt);
        cause = why;
    }

    private static Status open(Doing doing) {
        return doing == Doing.PAUSED ? Status.PAUSED : Status.RUNNING;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
