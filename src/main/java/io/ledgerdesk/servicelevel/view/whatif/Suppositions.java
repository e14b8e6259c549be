package io.ledgerdesk.servicelevel.view.whatif;

import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementChanged;
import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementRetired;
import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarChanged;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueBook.Entry;
import io.ledgerdesk.catalogue.event.PlanEvent.PlanChanged;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.servicelevel.view.replay.Supposition;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Catalogues with something else in the place of what there was. */
final class Suppositions {
    private Suppositions() {}

    /**
     * Of an alternative.
     *
     * @param now the catalogue that says what it is
     * @throws Fault {@code CATALOGUE_ENTRY_UNKNOWN} if there is no such entry
     */
    static Supposition of(Alternative alternative, CatalogueBook now) {
        return switch (alternative) {
            case Alternative.Agreement(CatalogueId id) -> {
                CatalogueBook only = only(now, entry(now, CatalogueKind.AGREEMENT, id));
                yield book -> only;
            }
            case Alternative.Calendar(CatalogueId id) -> {
                Entry calendar = entry(now, CatalogueKind.CALENDAR, id);
                yield book -> changed(with(book, calendar), null, id);
            }
            case Alternative.Plan(CatalogueId id) -> {
                Entry plan = entry(now, CatalogueKind.PLAN, id);
                yield book -> changed(with(book, plan, now), id, null);
            }
        };
    }

    private static Entry entry(CatalogueBook book, CatalogueKind kind, CatalogueId id) {
        return book.entry(kind, id)
                .orElseThrow(() ->
                        new Fault(
                                "CATALOGUE_ENTRY_UNKNOWN",
                                "there is no %s %s: name one of the catalogue"
                                        .formatted(kind.noun(), id)));
    }

    /** For everybody, of all services, from the beginning on; no other one is left. */
    private static CatalogueBook only(CatalogueBook now, Entry agreement) {
        CatalogueBook book = now;
        for (Entry other : now.inUse(CatalogueKind.AGREEMENT)) {
            book = book.after(new AgreementRetired(other.id(), other.version()));
        }
        AgreementContent is = (AgreementContent) agreement.content();
        return book.after(
                new AgreementChanged(
                        agreement.id(),
                        agreement.version(),
                        new AgreementContent(
                                is.name(),
                                null,
                                List.of(),
                                is.plan(),
                                is.calendar(),
                                Instant.EPOCH,
                                null,
                                is.pauses(),
                                is.penalties(),
                                is.vip(),
                                is.matrix(),
                                is.warnings(),
                                is.start(),
                                is.escalation())));
    }

    private static CatalogueBook with(CatalogueBook book, Entry calendar) {
        return book.after(
                new CalendarChanged(
                        calendar.id(),
                        calendar.version(),
                        (CalendarContent) calendar.content(),
                        false));
    }

    /** With the plan and the calendars that its targets name. */
    private static CatalogueBook with(CatalogueBook book, Entry plan, CatalogueBook now) {
        PlanContent content = (PlanContent) plan.content();
        CatalogueBook with = book.after(new PlanChanged(plan.id(), plan.version(), content));
        List<Entry> calendars =
                content.targets().stream()
                        .map(TargetTerm::calendar)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .flatMap(id -> now.entry(CatalogueKind.CALENDAR, id).stream())
                        .toList();
        for (Entry calendar : calendars) {
            with = with(with, calendar);
        }
        return with;
    }

    private static CatalogueBook changed(
            CatalogueBook book, @Nullable CatalogueId plan, @Nullable CatalogueId calendar) {
        CatalogueBook changed = book;
        for (Entry entry : book.inUse(CatalogueKind.AGREEMENT)) {
            AgreementContent is = (AgreementContent) entry.content();
            changed =
                    changed.after(
                            new AgreementChanged(
                                    entry.id(),
                                    entry.version(),
                                    new AgreementContent(
                                            is.name(),
                                            is.company(),
                                            is.services(),
                                            plan == null ? is.plan() : plan,
                                            calendar == null ? is.calendar() : calendar,
                                            is.validFrom(),
                                            is.validTo(),
                                            is.pauses(),
                                            is.penalties(),
                                            is.vip(),
                                            is.matrix(),
                                            is.warnings(),
                                            is.start(),
                                            is.escalation())));
        }
        return changed;
    }
}
