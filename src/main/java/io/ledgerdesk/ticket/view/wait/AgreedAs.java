package io.ledgerdesk.ticket.view.wait;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueBook.Entry;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketCorrected;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.event.ImportEvent.TicketImported;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.id.Topic;
import io.ledgerdesk.ticket.word.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From what the agreement of a ticket follows.
 *
 * @param company the requester's; absent for none
 */
public record AgreedAs(Instant registeredAt, @Nullable CompanyId company, ClassifiedAs classified) {

    /** After one more event of the ticket; absent before its first. */
    static @Nullable AgreedAs after(@Nullable AgreedAs before, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case TicketRegistered e -> registered(recorded, e.company());
            case TicketImported e -> registered(recorded, e.company());
            case TicketCorrected e -> before == null ? null : before.of(e.to().requester());
            case TicketClassified e ->
                    before == null
                            ? null
                            : new AgreedAs(before.registeredAt, before.company, e.to());
            default -> before;
        };
    }

    /**
     * The agreement that holds; empty for none.
     *
     * @param companies the requester's, then the one it is a part of, and so on; empty for none
     */
    Optional<Entry> agreement(CatalogueBook book, List<CompanyId> companies) {
        return book.agreementOf(classified.agreement(), companies, service(book), registeredAt);
    }

    private @Nullable CatalogueId service(CatalogueBook book) {
        Topic topic = classified.topic();
        if (classified.service() != null || topic == null || !CatalogueId.isValid(topic.value())) {
            return classified.service();
        }
        return book.serviceOf(new CatalogueId(topic.value())).orElse(null);
    }

    private AgreedAs of(@Nullable Contact requester) {
        return requester == null
                ? this
                : new AgreedAs(registeredAt, known(requester.company()), classified);
    }

    private static AgreedAs registered(
            RecordedEvent recorded, io.ledgerdesk.ticket.id.@Nullable CompanyId company) {
        return new AgreedAs(recorded.header().occurredAt(), known(company), ClassifiedAs.NONE);
    }

    private static @Nullable CompanyId known(io.ledgerdesk.ticket.id.@Nullable CompanyId company) {
        return company == null ? null : new CompanyId(company.value());
    }
}
