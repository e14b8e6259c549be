package io.ledgerdesk.ticket.view.wait;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueBook.Entry;
import io.ledgerdesk.catalogue.time.BusinessTime;
import io.ledgerdesk.catalogue.view.DeskCatalogue;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.directory.CompanyChain;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.timer.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * When the desk may do by itself what is due: what falls into closed hours happens at the next
 * opening of the calendar of the ticket's agreement, or where it has none, of the desk. Calendars
 * count as they are when it is asked, so that a holiday that was put down later counts too.
 */
@Singleton
public final class ActingHours {
    private final DeskCatalogue catalogue;
    private final CompanyChain companies;
    private final Patience desk;

    public ActingHours(DeskCatalogue catalogue, CompanyChain companies, Patience desk) {
        this.catalogue = catalogue;
        this.companies = companies;
        this.desk = desk;
    }

    /**
     * The first instant at which it may be done; it may have passed.
     *
     * @param due what is due in that wait
     */
    public Uni<Instant> opening(TenantId tenant, KnownWait known, Timer due) {
        Instant earliest = desk.earliest(known, due);
        return hours(tenant, known.agreed()).map(hours -> hours.nextOpening(earliest));
    }

    private Uni<BusinessTime> hours(TenantId tenant, AgreedAs agreed) {
        return catalogue
                .of(tenant)
                .chain(book ->
                        book.promised().isEmpty()
                                ? Uni.createFrom().item(desk.hours())
                                : above(tenant, agreed).map(up -> hours(book, agreed, up)));
    }

    private Uni<List<CompanyId>> above(TenantId tenant, AgreedAs agreed) {
        return agreed.company() == null
                ? Uni.createFrom().item(List.of())
                : companies.upFrom(tenant, agreed.company());
    }

    private BusinessTime hours(CatalogueBook book, AgreedAs agreed, List<CompanyId> up) {
        return agreed.agreement(book, up)
                .map(Entry::content)
                .map(AgreementContent.class::cast)
                .flatMap(terms -> book.calendar(terms.calendar()))
                .map(CalendarContent::rules)
                .map(BusinessTime::of)
                .orElseGet(desk::hours);
    }
}
