package io.ledgerdesk.servicelevel.view.fact;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.TopicContent;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.servicelevel.view.company.CompanyParents;
import io.ledgerdesk.ticket.id.Topic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What else there is when something happens to a ticket. */
public record Scene(CatalogueBook book, CompanyParents parents) {

    /** A company and those that it is a part of; none for none. */
    List<CompanyId> companies(io.ledgerdesk.ticket.id.@Nullable CompanyId company) {
        return company == null ? List.of() : parents.chain(new CompanyId(company.value()));
    }

    /** The service that tickets of a topic concern, by the topic or the nearest wider one. */
    @Nullable CatalogueId service(@Nullable Topic topic) {
        CatalogueId id =
                topic == null || !CatalogueId.isValid(topic.value())
                        ? null
                        : new CatalogueId(topic.value());
        Set<CatalogueId> seen = new HashSet<>();
        while (id != null && seen.add(id)) {
            CatalogueBook.Entry entry = book.entry(CatalogueKind.TOPIC, id).orElse(null);
            if (entry == null) {
                return null;
            }
            TopicContent content = (TopicContent) entry.content();
            if (content.service() != null) {
                return content.service();
            }
            id = content.parent();
        }
        return null;
    }
}
