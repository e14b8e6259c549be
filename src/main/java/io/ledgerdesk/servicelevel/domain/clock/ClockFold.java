package io.ledgerdesk.servicelevel.domain.clock;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.time.BusinessTime;
import io.ledgerdesk.servicelevel.domain.clock.Clock.Status;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.CatalogueChanged;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Classified;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Corrected;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.HandedOver;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Moved;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Noticed;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Registered;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Reopened;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.StaffSpoke;
import io.ledgerdesk.servicelevel.domain.clock.course.Stretch;
import io.ledgerdesk.servicelevel.domain.clock.course.Stretch.Doing;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From facts to clocks. What it answers depends on the facts alone: not on when it is asked, nor on
 * how late something is recorded.
 *
 * <p>An agreement that is defined later does not touch tickets that are already under one, nor
 * those without any, although it was valid when they were registered: only a change of the ticket's
 * company, service or agreement looks for one anew. One that is withdrawn gives way to the next
 * that was valid at the registration. Targets that are promised later count as if they had been
 * from the beginning on.
 */
public final class ClockFold {
    private final Function<EntryVersion, BusinessTime> calendars;
    private final int maxPast;

    /**
     * @param calendars every version of every calendar that there ever was
     */
    public ClockFold(Function<EntryVersion, BusinessTime> calendars) {
        this(calendars, Clock.MAX_PAST);
    }

    private ClockFold(Function<EntryVersion, BusinessTime> calendars, int maxPast) {
        this.calendars = calendars;
        this.maxPast = maxPast;
    }

    Function<EntryVersion, BusinessTime> calendars() {
        return calendars;
    }

    int maxPast() {
        return maxPast;
    }

    /**
     * How the clocks stand after one more fact.
     *
     * @param before absent before the registration
     * @param book the catalogue as it stood in the log just before the fact
     * @throws IllegalArgumentException if the first fact is not the registration
     */
    public TicketClocks after(@Nullable TicketClocks before, ClockFact fact, CatalogueBook book) {
        Draft draft = draft(before, fact);
        if (!(fact instanceof Noticed) && draft.asOf.isBefore(fact.at())) {
            draft.asOf = fact.at();
        }
        Folding folding =
                new Folding(
                        this,
                        draft,
                        draft.asOf,
                        fact.cause(),
                        fact instanceof CatalogueChanged changed ? changed.book() : book);
        switch (fact) {
            case Registered registered -> folding.registered();
            case Corrected corrected -> folding.corrected(corrected);
            case Classified classified -> folding.classified(classified);
            case Reopened reopened -> folding.reopened(reopened);
            case HandedOver handed -> folding.handedOver(handed);
            case StaffSpoke spoke -> folding.staffSpoke();
            case Moved moved -> folding.moved(moved);
            case CatalogueChanged changed -> folding.catalogueChanged(changed);
            case Noticed noticed -> Noticing.note(this, draft, noticed.what());
        }
        return draft.done();
    }

    /**
     * What is to be recorded, and when, if nothing more happens; in order.
     *
     * @param book the catalogue as it stood when the last fact was folded
     */
    public List<Notice> notices(TicketClocks clocks, CatalogueBook book) {
        return new Noticing(this, clocks, book).all();
    }

    /**
     * The event of a notice.
     *
     * @param detectedAt when it is recorded
     * @return empty if it holds no more
     */
    public Optional<ClockEvent> event(
            TicketClocks clocks, Notice notice, CatalogueBook book, Instant detectedAt) {
        return new Noticing(this, clocks, book).event(notice, detectedAt);
    }

    /**
     * The ledger of all clocks that the facts speak of, past ones included.
     *
     * @param facts of one ticket from its registration on, those of the catalogue between them
     * @param first the catalogue at its registration
     * @param until up to when running clocks are counted
     */
    public List<Interval> ledger(List<ClockFact> facts, CatalogueBook first, Instant until) {
        ClockFold whole = new ClockFold(calendars, Integer.MAX_VALUE);
        CatalogueBook book = first;
        TicketClocks clocks = null;
        for (ClockFact fact : facts) {
            clocks = whole.after(clocks, fact, book);
            if (fact instanceof CatalogueChanged changed) {
                book = changed.book();
            }
        }
        return clocks == null ? List.of() : ledger(clocks, until);
    }

    /** The ledger of the clocks that are kept; of a long life's without its oldest lines. */
    public List<Interval> ledger(TicketClocks clocks, Instant until) {
        return clocks.clocks().stream().flatMap(clock -> lines(clock, until).stream()).toList();
    }

    private List<Interval> lines(Clock clock, Instant until) {
        List<Interval> lines = new ArrayList<>();
        for (Stretch past : clock.past()) {
            lines.add(
                    new Interval(
                            clock.key(),
                            status(past.doing()),
                            past.from(),
                            past.to(),
                            past.cause(),
                            Objects.requireNonNullElse(past.calendar(), clock.calendar()),
                            past.seconds()));
        }
        boolean counts = clock.status() == Status.RUNNING && clock.since().isBefore(until);
        lines.add(
                new Interval(
                        clock.key(),
                        clock.status(),
                        clock.since(),
                        clock.status().isOpen() ? null : clock.since(),
                        clock.cause(),
                        clock.calendar(),
                        counts
                                ? calendars.apply(clock.calendar()).between(clock.since(), until)
                                : 0));
        return lines;
    }

    private static Status status(Doing doing) {
        return switch (doing) {
            case RUNNING -> Status.RUNNING;
            case PAUSED -> Status.PAUSED;
            case STOPPED -> Status.STOPPED;
        };
    }

    private static Draft draft(@Nullable TicketClocks before, ClockFact fact) {
        if (before != null) {
            return new Draft(before);
        }
        if (fact instanceof Registered registered) {
            return new Draft(registered);
        }
        throw new IllegalArgumentException(
                "the first fact of a ticket is its registration, not "
                        + fact.getClass().getSimpleName());
    }
}
