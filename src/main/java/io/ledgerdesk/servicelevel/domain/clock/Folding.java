package io.ledgerdesk.servicelevel.domain.clock;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.servicelevel.domain.clock.Clock.Status;
import io.ledgerdesk.servicelevel.domain.clock.course.Phase;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import io.ledgerdesk.servicelevel.word.MovedBecause;
import io.ledgerdesk.ticket.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Folds one fact in. */
final class Folding {
    private final ClockFold fold;
    private final Draft draft;
    private final CatalogueBook book;
    private final Instant at;
    private final UUID cause;
    private final boolean registering;
    private final Promising promising;

    Folding(ClockFold fold, Draft draft, Instant at, UUID cause, CatalogueBook book) {
        this.fold = fold;
        this.draft = draft;
        this.book = book;
        this.at = at;
        this.cause = cause;
        registering = cause.equals(draft.registration);
        promising = new Promising(fold, draft, book, at, cause);
    }

    void registered() {
        takenBy(draft.state);
        promising.terms().choose();
        anew();
    }

    void corrected(ClockFact.Corrected fact) {
        if (fact.companies().equals(draft.companies)) {
            return;
        }
        draft.companies = fact.companies();
        EntryVersion policy = draft.policy;
        promising.terms().choose();
        changed(policy, (terms, corrected) -> MovedBecause.AGREEMENT, List.of());
    }

    void classified(ClockFact.Classified fact) {
        boolean chosen = !Objects.equals(fact.agreement(), draft.chosenAgreement);
        boolean concerns = !Objects.equals(fact.service(), draft.service);
        boolean matters = fact.priority() != draft.priority;
        boolean sort = fact.kind() != draft.kind;
        draft.kind = fact.kind();
        draft.priority = fact.priority();
        draft.service = fact.service();
        draft.chosenAgreement = fact.agreement();
        EntryVersion held = draft.agreement;
        EntryVersion policy = draft.policy;
        if (chosen || concerns) {
            promising.terms().choose();
        }
        boolean another = !sameEntry(held, draft.agreement);
        MovedBecause because;
        if (another) {
            because = chosen ? MovedBecause.AGREEMENT : MovedBecause.SERVICE;
        } else if (matters) {
            because = MovedBecause.PRIORITY;
        } else {
            because = sort ? MovedBecause.KIND : MovedBecause.SERVICE;
        }
        changed(policy, (terms, corrected) -> because, List.of());
    }

    void reopened(ClockFact.Reopened fact) {
        // An import may tell of a round before it tells that the one before ended.
        end(Status.STOPPED, clock -> clock.key().target() != TargetKind.FIRST_RESPONSE);
        boolean answered = draft.course.answeredAt() != null;
        draft.round = fact.round();
        draft.updates = answered ? 1 : 0;
        draft.course = draft.course.updated(answered ? at : null);
        promising.follow();
    }

    void handedOver(ClockFact.HandedOver fact) {
        boolean another = fact.toAnotherLine() || !fact.line().equals(draft.line);
        draft.line = fact.line();
        draft.course = draft.course.assigned(at);
        if (another || draft.course.handedAt() == null) {
            end(Status.MET, clock -> clock.key().target() == TargetKind.LINE_RESOLUTION);
            end(Status.STOPPED, clock -> clock.key().target() == TargetKind.ACCEPTANCE);
            draft.handOvers++;
            draft.course = draft.course.handed(at);
        }
        promising.follow();
    }

    void staffSpoke() {
        end(Status.MET, clock -> clock.key().target() == TargetKind.FIRST_RESPONSE);
        draft.course = draft.course.answered(at);
        if (draft.state.isOpen()) {
            end(Status.MET, clock -> clock.key().target() == TargetKind.NEXT_UPDATE);
            draft.updates++;
            draft.course = draft.course.updated(at);
        }
        promising.follow();
    }

    void moved(ClockFact.Moved fact) {
        draft.state = fact.state();
        draft.hold = fact.hold();
        draft.course = draft.course.with(new Phase(at, cause, fact.state(), fact.hold()));
        takenBy(fact.state());
        endBy(fact.state());
        promising.follow();
    }

    void catalogueChanged(ClockFact.CatalogueChanged fact) {
        EntryVersion held = draft.agreement;
        EntryVersion policy = draft.policy;
        promising.terms().keep();
        boolean withdrawn = !sameEntry(held, draft.agreement);
        changed(
                policy,
                (terms, corrected) -> {
                    if (withdrawn) {
                        return MovedBecause.WITHDRAWN;
                    }
                    if (terms) {
                        return MovedBecause.TERMS;
                    }
                    return corrected ? MovedBecause.CALENDAR_CORRECTED : MovedBecause.CALENDAR;
                },
                fact.retroactive());
    }

    private void changed(
            @Nullable EntryVersion policy, Promising.Why why, List<CatalogueId> corrected) {
        if (registering) {
            anew();
            return;
        }
        promising.change(why, corrected);
        if (policy != null && draft.policy != null && !sameEntry(policy, draft.policy)) {
            book.policy(draft.policy.id()).ifPresent(promising::takeSteps);
        }
    }

    private void anew() {
        promising.anew();
        endBy(draft.state);
    }

    /** Who takes it from the pool takes it for the line that it stands in. */
    private void takenBy(TicketState state) {
        if (isSomebodys(state)) {
            draft.course = draft.course.assigned(at);
            if (draft.course.handedAt() == null) {
                draft.handOvers++;
                draft.course = draft.course.handed(at);
            }
        }
    }

    /** What a state ends. */
    private void endBy(TicketState state) {
        switch (state) {
            case NEW -> {
                draft.course = draft.course.handed(null);
                end(Status.STOPPED, clock -> clock.key().target().isOfLine());
            }
            case IN_PROGRESS, IN_REVIEW -> {
                draft.course = draft.course.taken();
                end(Status.MET, clock -> clock.key().target() == TargetKind.ACCEPTANCE);
            }
            case RESOLVED, CLOSED -> {
                withdrawUpdate();
                end(Status.MET, Folding::isMetByTheAnswer);
                end(Status.STOPPED, clock -> true);
            }
            case CANCELLED -> {
                withdrawUpdate();
                end(Status.STOPPED, clock -> true);
            }
            case ASSIGNED, WAITING_FOR_REQUESTER, ON_HOLD -> {}
        }
    }

    /** A cycle that began with the very message that ends the ticket never was. */
    private void withdrawUpdate() {
        draft.clocks.removeIf(clock ->
                clock.key().target() == TargetKind.NEXT_UPDATE
                        && clock.status().isOpen()
                        && clock.past().isEmpty()
                        && clock.cause().equals(cause));
    }

    private void end(Status how, Predicate<Clock> which) {
        for (Clock clock : List.copyOf(draft.clocks)) {
            if (clock.status().isOpen() && which.test(clock)) {
                Count count = Count.of(fold, clock);
                count.end(how, promising.terms().warnings(), at, cause);
                draft.put(count.done());
            }
        }
    }

    private static boolean isMetByTheAnswer(Clock clock) {
        return switch (clock.key().target()) {
            case RESOLUTION, LINE_RESOLUTION -> true;
            case FIRST_RESPONSE, NEXT_UPDATE, ACCEPTANCE -> false;
        };
    }

    /** Whether somebody is responsible in the state. */
    private static boolean isSomebodys(TicketState state) {
        return switch (state) {
            case ASSIGNED, IN_PROGRESS, IN_REVIEW -> true;
            case NEW, WAITING_FOR_REQUESTER, ON_HOLD, RESOLVED, CLOSED, CANCELLED -> false;
        };
    }

    private static boolean sameEntry(@Nullable EntryVersion one, @Nullable EntryVersion other) {
        return one == null ? other == null : other != null && one.id().equals(other.id());
    }
}
