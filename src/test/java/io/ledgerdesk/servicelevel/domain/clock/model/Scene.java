package io.ledgerdesk.servicelevel.domain.clock.model;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import io.ledgerdesk.ticket.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How everything is from one event to the next.
 *
 * @param terms whether the event may have changed what is promised
 * @param keys clocks that there are if they are promised
 * @param met those that the event met
 * @param by the step that made it happen, if one did
 */
record Scene(
        Instant at,
        TicketState state,
        @Nullable HoldReason hold,
        @Nullable TicketKind kind,
        @Nullable Priority priority,
        Line line,
        CatalogueBook book,
        @Nullable CatalogueId agreement,
        boolean terms,
        List<CatalogueId> retroactive,
        Set<ClockKey> keys,
        Set<ClockKey> met,
        @Nullable Instant assignedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant handedAt,
        NaiveTicket.@Nullable Step by) {

    record Promise(long seconds, EntryVersion calendar) {}

    @Nullable AgreementContent deal() {
        return agreement == null ? null : book.agreement(agreement).orElseThrow();
    }

    /** The policy that the ticket goes by; absent for none. */
    @Nullable CatalogueId policy() {
        AgreementContent deal = deal();
        if (deal == null) {
            return null;
        }
        CatalogueId id = deal.escalation() == null ? new CatalogueId("default") : deal.escalation();
        return book.entry(CatalogueKind.ESCALATION_POLICY, id)
                .filter(entry -> !entry.retired())
                .map(CatalogueBook.Entry::id)
                .orElse(null);
    }

    /** The best of all terms, by going through them. */
    @Nullable Promise promise(TargetKind target) {
        AgreementContent deal = deal();
        if (deal == null) {
            return null;
        }
        TargetTerm best = null;
        for (TargetTerm term : book.plan(deal.plan()).orElseThrow().targets()) {
            boolean fits =
                    term.target() == target
                            && (term.kind() == null || term.kind() == kind)
                            && (term.priority() == null || term.priority() == priority)
                            && (term.line() == null || term.line().equals(line));
            if (fits && (best == null || rank(term) > rank(best))) {
                best = term;
            }
        }
        return best == null
                ? null
                : new Promise(
                        best.seconds(),
                        version(best.calendar() == null ? deal.calendar() : best.calendar()));
    }

    EntryVersion version(CatalogueId calendar) {
        return new EntryVersion(
                calendar, book.entry(CatalogueKind.CALENDAR, calendar).orElseThrow().version());
    }

    boolean runs(TargetKind target, List<HoldReason> pauses) {
        if (!state.isOpen()) {
            return false;
        }
        if (target == TargetKind.FIRST_RESPONSE) {
            return true;
        }
        if (state == TicketState.WAITING_FOR_REQUESTER) {
            return false;
        }
        return state != TicketState.ON_HOLD
                || target == TargetKind.NEXT_UPDATE
                || hold == null
                || !pauses.contains(hold);
    }

    private static int rank(TargetTerm term) {
        int named = 0;
        named += term.kind() == null ? 0 : 100;
        named += term.priority() == null ? 0 : 110;
        named += term.line() == null ? 0 : 101;
        return named;
    }
}
