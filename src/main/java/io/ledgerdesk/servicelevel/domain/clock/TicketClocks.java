package io.ledgerdesk.servicelevel.domain.clock;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.servicelevel.domain.clock.course.Course;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a ticket for its clocks, and how they stand: a value that is kept as JSON and
 * folded further with the next fact. Bounded as long as it is kept {@link #settled}.
 *
 * @param registration the event by which it came into being
 * @param asOf latest instant that was folded: what comes in with an earlier one counts from here
 * @param agreement that holds now; absent for none
 * @param plan that it refers to, as it stood
 * @param policy whose steps are taken; absent for none
 * @param handOvers how often it was handed to a line
 * @param updates cycles of NEXT_UPDATE of this round
 * @param moves how often a due date was moved
 * @param course what it went through
 * @param clocks present ones and those that ended, by key
 * @param toRecord changes of due dates that were not recorded yet, oldest first
 */
public record TicketClocks(
        TicketId ticket,
        UUID registration,
        Instant registeredAt,
        Instant receivedAt,
        Instant asOf,
        List<CompanyId> companies,
        @Nullable TicketKind kind,
        @Nullable Priority priority,
        @Nullable CatalogueId service,
        @Nullable CatalogueId chosenAgreement,
        TicketState state,
        @Nullable HoldReason hold,
        Line line,
        boolean historical,
        int round,
        int handOvers,
        int updates,
        int moves,
        @Nullable EntryVersion agreement,
        @Nullable EntryVersion plan,
        @Nullable EntryVersion policy,
        Course course,
        List<Clock> clocks,
        List<PendingMove> toRecord) {
    /** Moves that wait to be recorded: of more, the two oldest of a clock become one. */
    public static final int MAX_TO_RECORD = 64;

    public TicketClocks {
        companies = List.copyOf(companies);
        clocks = List.copyOf(clocks);
        toRecord = List.copyOf(toRecord);
    }

    /** How many moves stand recorded; more than there are after two became one. */
    public int recordedMoves() {
        return moves - toRecord.size();
    }

    /** How a clock stands. */
    public Optional<Clock> clock(ClockKey key) {
        return clocks.stream().filter(clock -> clock.key().equals(key)).findFirst();
    }

    /**
     * Without the clocks that can never matter again: those that ended in an earlier turn or round
     * and of which nothing is left to record. The first response, the latest resolution, and what
     * the present turn may go on with, stay.
     */
    public TicketClocks settled() {
        List<Clock> left = clocks.stream().filter(this::matters).toList();
        return left.size() == clocks.size()
                ? this
                : new TicketClocks(
                        ticket,
                        registration,
                        registeredAt,
                        receivedAt,
                        asOf,
                        companies,
                        kind,
                        priority,
                        service,
                        chosenAgreement,
                        state,
                        hold,
                        line,
                        historical,
                        round,
                        handOvers,
                        updates,
                        moves,
                        agreement,
                        plan,
                        policy,
                        course,
                        left,
                        toRecord);
    }

    private boolean matters(Clock clock) {
        return clock.status().isOpen() || isToRecord(clock) || mayGoOn(clock.key());
    }

    private boolean isToRecord(Clock clock) {
        return !historical
                && (clock.breachToRecord() != null
                        || !new HashSet<>(clock.noted().warned())
                                .containsAll(clock.noted().owed()));
    }

    private boolean mayGoOn(ClockKey key) {
        return switch (key.target()) {
            case FIRST_RESPONSE -> true;
            case RESOLUTION -> isLatest(key);
            case NEXT_UPDATE -> key.round() == round && key.turn() == updates;
            case ACCEPTANCE, LINE_RESOLUTION -> key.turn() == handOvers && isLatest(key);
        };
    }

    private boolean isLatest(ClockKey key) {
        return clocks.stream()
                .map(Clock::key)
                .noneMatch(other ->
                        other.target() == key.target()
                                && other.turn() == key.turn()
                                && other.round() > key.round());
    }
}
