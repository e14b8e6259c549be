package io.ledgerdesk.ticket.graphql.reader;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.graphql.type.CatalogueIds;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.graphql.input.QueueInputs.QueueFilterInput;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.queue.place.QueueLane;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Filters of queues as they are asked for, in the words of the readers. Refused is what could only
 * be a mistake: {@code BAD_FILTER}, and {@code FILTER_TOO_LARGE} for too long a list.
 */
@Published
@ApplicationScoped
public class QueueFilters {
    private final GraphQlSettings settings;

    QueueFilters(GraphQlSettings settings) {
        this.settings = settings;
    }

    /** The filter that a client gave, or all. */
    public QueueFilter of(@Nullable QueueFilterInput input) {
        if (input == null) {
            return QueueFilter.ANY;
        }
        return new QueueFilter(
                terms("lines", input.lines(), Line::new),
                terms("groupIds", input.groupIds(), GroupId::new),
                terms("agentIds", input.agentIds(), PersonId::new),
                terms("states", input.states(), word -> Words.as(TicketState.class, word)),
                terms("lanes", input.lanes(), word -> Words.as(QueueLane.class, word)),
                terms("priorities", input.priorities(), word -> Words.as(Priority.class, word)),
                terms("kinds", input.kinds(), word -> Words.as(TicketKind.class, word)),
                terms("serviceIds", input.serviceIds(), QueueFilters::service),
                terms("companyIds", input.companyIds(), CompanyId::new),
                input.unassigned());
    }

    private static CatalogueId service(String text) {
        return CatalogueIds.parse(CatalogueKind.SERVICE, text)
                .orElseThrow(
                        () -> new IllegalArgumentException("no id of one, " + CatalogueId.ALLOWED));
    }

    private <I, T> List<T> terms(String list, @Nullable List<I> given, Function<I, T> term) {
        if (given == null) {
            return List.of();
        }
        if (given.isEmpty()) {
            throw new Fault("BAD_FILTER", list + " is empty: name at least one, or leave it out");
        }
        if (given.size() > settings.maxFilterTerms()) {
            throw new Fault(
                    "FILTER_TOO_LARGE",
                    "%s has %d entries, at most %d are possible: ask in several parts"
                            .formatted(list, given.size(), settings.maxFilterTerms()));
        }
        try {
            return given.stream().map(term).toList();
        } catch (IllegalArgumentException notFormed) {
            throw new Fault("BAD_FILTER", list + " has what is " + notFormed.getMessage());
        }
    }
}
