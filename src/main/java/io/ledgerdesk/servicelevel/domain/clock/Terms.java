package io.ledgerdesk.servicelevel.domain.clock;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueBook.Entry;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which agreement holds for a ticket, and what it promises. */
final class Terms {
    /** Of several that fit, the one that says more; of equal ones first the one with a priority. */
    private static final Comparator<TargetTerm> SAYS_MORE =
            Comparator.comparingInt(Terms::named)
                    .thenComparing(term -> term.priority() != null)
                    .thenComparing(term -> term.line() != null);

    private final Draft draft;
    private final CatalogueBook book;

    Terms(Draft draft, CatalogueBook book) {
        this.draft = draft;
        this.book = book;
    }

    /**
     * What is promised of a target.
     *
     * @param calendar by which it counts
     */
    record Promise(long seconds, EntryVersion calendar, EntryVersion agreement) {}

    /** The ticket is another one's, or concerns something else: looks for its agreement anew. */
    void choose() {
        adopt(
                book.agreementOf(
                        draft.chosenAgreement, draft.companies, draft.service, draft.registeredAt));
    }

    /** The catalogue is another one: the agreement stays as long as it holds. */
    void keep() {
        EntryVersion held = draft.agreement;
        if (held == null) {
            return;
        }
        Optional<Entry> same = inUse(CatalogueKind.AGREEMENT, held.id()).filter(this::stillHolds);
        if (same.isPresent()) {
            adopt(same);
        } else {
            choose();
        }
    }

    /** Reasons of a hold that stop the clocks. */
    List<HoldReason> pauses() {
        return agreement().map(AgreementContent::pauses).orElse(AgreementContent.DEFAULT_PAUSES);
    }

    /** Percentages at which is warned. */
    List<Integer> warnings() {
        return agreement().map(AgreementContent::warnings).orElse(List.of());
    }

    Optional<AgreementContent> agreement() {
        EntryVersion held = draft.agreement;
        return held == null ? Optional.empty() : book.agreement(held.id());
    }

    /** What is promised of a target of the ticket as it is; absent for nothing. */
    @Nullable Promise promise(ClockKey key) {
        EntryVersion held = draft.agreement;
        AgreementContent agreement = agreement().orElse(null);
        if (held == null || agreement == null) {
            return null;
        }
        return book.plan(agreement.plan()).map(PlanContent::targets).orElse(List.of()).stream()
                .filter(term -> term.target() == key.target())
                .filter(this::fits)
                // The first of equal ones: max would take the last.
                .reduce((best, term) -> SAYS_MORE.compare(term, best) > 0 ? term : best)
                .flatMap(term ->
                        calendar(term.calendar() == null ? agreement.calendar() : term.calendar())
                                .map(by -> new Promise(term.seconds(), by, held)))
                .orElse(null);
    }

    /** A calendar as it says last; what is retired says what it said. */
    Optional<EntryVersion> calendar(CatalogueId id) {
        return book.entry(CatalogueKind.CALENDAR, id).map(Terms::lastSaid);
    }

    private boolean fits(TargetTerm term) {
        return (term.kind() == null || term.kind() == draft.kind)
                && (term.priority() == null || term.priority() == draft.priority)
                && (term.line() == null
                        || !term.target().isOfLine()
                        || term.line().equals(draft.line));
    }

    private static int named(TargetTerm term) {
        return (term.kind() == null ? 0 : 1)
                + (term.priority() == null ? 0 : 1)
                + (term.line() == null ? 0 : 1);
    }

    private boolean stillHolds(Entry entry) {
        return entry.content() instanceof AgreementContent terms
                && terms.isFor(draft.companies)
                && (entry.id().equals(draft.chosenAgreement)
                        || (terms.isValidAt(draft.registeredAt) && terms.covers(draft.service)));
    }

    private void adopt(Optional<Entry> found) {
        Entry entry = found.orElse(null);
        if (entry == null || !(entry.content() instanceof AgreementContent terms)) {
            draft.agreement = null;
            draft.plan = null;
            draft.policy = null;
            return;
        }
        draft.agreement = lastSaid(entry);
        draft.plan = book.entry(CatalogueKind.PLAN, terms.plan()).map(Terms::lastSaid).orElse(null);
        CatalogueId policy = terms.escalation();
        draft.policy =
                inUse(
                                CatalogueKind.ESCALATION_POLICY,
                                policy == null ? CatalogueBook.DEFAULT_POLICY : policy)
                        .map(Terms::lastSaid)
                        .orElse(null);
    }

    private Optional<Entry> inUse(CatalogueKind kind, CatalogueId id) {
        return book.entry(kind, id).filter(entry -> !entry.retired());
    }

    private static EntryVersion lastSaid(Entry entry) {
        return new EntryVersion(
                entry.id(), entry.retired() ? entry.version() - 1 : entry.version());
    }
}
