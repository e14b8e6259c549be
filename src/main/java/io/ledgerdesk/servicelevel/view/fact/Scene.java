package io.ledgerdesk.servicelevel.view.fact;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.servicelevel.view.company.CompanyParents;
import io.ledgerdesk.ticket.id.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What else there is when something happens to a ticket. */
public record Scene(CatalogueBook book, CompanyParents parents) {

    /** A company and those that it is a part of; none for none. */
    List<CompanyId> companies(io.ledgerdesk.ticket.id.@Nullable CompanyId company) {
        return company == null ? List.of() : parents.chain(new CompanyId(company.value()));
    }

    /** The service that tickets of a topic concern, by the topic or the nearest wider one. */
    @Nullable CatalogueId service(@Nullable Topic topic) {
        return topic == null || !CatalogueId.isValid(topic.value())
                ? null
                : book.serviceOf(new CatalogueId(topic.value())).orElse(null);
    }
}
