package io.ledgerdesk.servicelevel.domain.clock;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.escalation.PolicyContent;
import io.ledgerdesk.servicelevel.domain.clock.Clock.Status;
import io.ledgerdesk.servicelevel.domain.clock.Terms.Promise;
import io.ledgerdesk.servicelevel.domain.clock.course.Noted;
import io.ledgerdesk.servicelevel.domain.clock.course.Noted.Missed;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.MovedBecause;
import io.ledgerdesk.ticket.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which clocks a ticket has: begins, changes and drops them as they are promised. */
final class Promising {
    private static final ClockKey RESPONSE = new ClockKey(TargetKind.FIRST_RESPONSE, 1, 1);

    private final ClockFold fold;
    private final Draft draft;
    private final CatalogueBook book;
    private final Terms terms;
    private final Instant at;
    private final UUID cause;

    Promising(ClockFold fold, Draft draft, CatalogueBook book, Instant at, UUID cause) {
        this.fold = fold;
        this.draft = draft;
        this.book = book;
        this.terms = new Terms(draft, book);
        this.at = at;
        this.cause = cause;
    }

    Terms terms() {
        return terms;
    }

    /** Why a clock's due date moved. */
    interface Why {
        /**
         * @param terms whether something else is promised
         * @param corrected whether what had elapsed was counted anew
         */
        MovedBecause of(boolean terms, boolean corrected);
    }

    /** Clocks of a ticket that is just being registered: as if none had been there. */
    void anew() {
        if (draft.course.answeredAt() == null) {
            draft.remove(RESPONSE);
        }
        List<ClockKey> keys = wanted();
        keys.forEach(draft::remove);
        keys.forEach(this::start);
    }

    /** The ticket went on: clocks that begin, run and pause by it; what is promised stays. */
    void follow() {
        for (ClockKey key : present()) {
            Clock clock = draft.find(key);
            if (clock == null || !clock.status().isOpen()) {
                start(key);
            } else {
                Count count = Count.of(fold, clock);
                count.follow(draft.course.now(), terms.pauses(), at, cause);
                draft.put(count.done());
            }
        }
    }

    /**
     * Something else is promised, or counted otherwise.
     *
     * @param corrected calendars that count also what had elapsed
     */
    void change(Why why, List<CatalogueId> corrected) {
        for (ClockKey key : present()) {
            Clock clock = draft.find(key);
            if (clock == null || !clock.status().isOpen()) {
                start(key);
                Clock begun = draft.find(key);
                if (begun != null && begun.status().isOpen()) {
                    draft.record(key, null, why.of(true, false), at, cause);
                }
            } else {
                Promise promise = terms.promise(key);
                if (promise == null) {
                    drop(clock, why.of(true, false));
                } else {
                    change(clock, promise, why, corrected);
                }
            }
        }
    }

    /**
     * Another policy's steps: what they would have done before is not done now, nor when a clock
     * that has ended goes on.
     */
    void takeSteps(PolicyContent policy) {
        for (Clock clock : List.copyOf(draft.clocks)) {
            Count count = Count.of(fold, clock);
            count.note(Noted::withoutSteps);
            Noticing.steps(count.done(), count, policy).stream()
                    .filter(step -> !step.at().isAfter(at))
                    .forEach(step -> count.note(noted -> noted.taken(step.number())));
            draft.put(count.done());
        }
    }

    private void start(ClockKey key) {
        Promise promise = terms.promise(key);
        Clock same = draft.find(key);
        Clock before = same == null ? draft.before(key) : null;
        Count count;
        if (same != null) {
            count = Count.of(fold, same);
        } else if (before != null) {
            count = Count.next(fold, key, before);
        } else {
            Instant begin = promise == null ? null : begin(key.target(), promise);
            if (promise == null || begin == null) {
                return;
            }
            count = new Count(fold, key, promise, begin, at);
        }
        if (promise == null) {
            count.lapse();
        } else {
            count.goOn(draft.course.phases(), terms.pauses(), promise, at, cause);
        }
        draft.put(count.done());
    }

    private void drop(Clock clock, MovedBecause because) {
        Count count = Count.of(fold, clock);
        count.end(Status.DROPPED, List.of(), at, cause);
        draft.put(count.done());
        draft.record(clock.key(), clock.dueAt(), because, at, cause);
    }

    private void change(Clock clock, Promise promise, Why why, List<CatalogueId> corrected) {
        Count count = Count.of(fold, clock);
        Instant was = count.wouldBeDue(at);
        boolean another =
                promise.seconds() != clock.targetSeconds()
                        || !promise.calendar().id().equals(clock.calendar().id());
        if (another || !promise.calendar().equals(clock.calendar())) {
            count.promise(promise, at, cause);
        } else {
            count.promisedBy(promise.agreement());
        }
        boolean recounted = false;
        for (CatalogueId id : corrected) {
            recounted |= terms.calendar(id).filter(by -> count.tally().recount(id, by)).isPresent();
        }
        count.follow(draft.course.now(), terms.pauses(), at, cause);
        boolean turned = count.status() != clock.status();
        if (turned || !count.wouldBeDue(at).equals(was)) {
            MovedBecause because = why.of(another || turned, recounted);
            Missed missed = clock.missedBy(at);
            if (missed != null && because != MovedBecause.CALENDAR_CORRECTED) {
                count.note(noted -> noted.missing(missed));
            }
            count.promiseAnew(at, cause);
            draft.put(count.done());
            draft.record(clock.key(), clock.dueAt(), because, at, cause);
        } else {
            draft.put(count.done());
        }
    }

    private List<ClockKey> present() {
        return draft.state.isOpen() ? wanted() : List.of();
    }

    /** Clocks that there are, if they are promised and the ticket is open. */
    private List<ClockKey> wanted() {
        List<ClockKey> keys = new ArrayList<>();
        Clock judged = draft.find(RESPONSE);
        if (draft.course.answeredAt() == null && (judged == null || judged.met() == null)) {
            keys.add(RESPONSE);
        }
        keys.add(new ClockKey(TargetKind.RESOLUTION, draft.round, 1));
        if (draft.course.updatedAt() != null) {
            keys.add(new ClockKey(TargetKind.NEXT_UPDATE, draft.round, draft.updates));
        }
        if (draft.course.handedAt() != null && draft.state != TicketState.NEW) {
            if (!draft.course.accepted()) {
                keys.add(new ClockKey(TargetKind.ACCEPTANCE, draft.round, draft.handOvers));
            }
            keys.add(new ClockKey(TargetKind.LINE_RESOLUTION, draft.round, draft.handOvers));
        }
        return keys;
    }

    private @Nullable Instant begin(TargetKind target, Promise promise) {
        return switch (target) {
            case FIRST_RESPONSE, RESOLUTION ->
                    switch (book.agreement(promise.agreement().id()).orElseThrow().start()) {
                        case RECEIVED -> draft.receivedAt;
                        case OPENING ->
                                fold.calendars()
                                        .apply(promise.calendar())
                                        .nextOpening(draft.receivedAt);
                        case ASSIGNMENT -> draft.course.assignedAt();
                    };
            case NEXT_UPDATE -> draft.course.updatedAt();
            case ACCEPTANCE, LINE_RESOLUTION -> draft.course.handedAt();
        };
    }
}
