package io.ledgerdesk.servicelevel.graphql.input;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.graphql.type.CatalogueIds;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.servicelevel.view.report.SlaFilter;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Filters in the words of the readers. Refused is what could only be a mistake: {@code BAD_FILTER},
 * and {@code FILTER_TOO_LARGE} for too long a list.
 */
@ApplicationScoped
public class SlaFilters {
    private final GraphQlSettings settings;

    SlaFilters(GraphQlSettings settings) {
        this.settings = settings;
    }

    /** The filter that a client gave, or all. */
    public SlaFilter of(@Nullable SlaFilterInput input) {
        return input == null
                ? SlaFilter.ANY
                : new SlaFilter(
                        terms("targets", input.targets(), one -> Words.as(TargetKind.class, one)),
                        terms(
                                "priorities",
                                input.priorities(),
                                one -> Words.as(Priority.class, one)),
                        terms("kinds", input.kinds(), one -> Words.as(TicketKind.class, one)),
                        terms("agreements", input.agreements(), key(CatalogueKind.AGREEMENT)),
                        terms("services", input.services(), key(CatalogueKind.SERVICE)),
                        terms("companies", input.companies(), CompanyId::new),
                        terms("lines", input.lines(), Line::new),
                        new SlaFilter.OfTicket(
                                terms("groupIds", input.groupIds(), GroupId::new),
                                terms("agentIds", input.agentIds(), PersonId::new),
                                terms("topics", input.topics(), Topic::new),
                                terms(
                                        "channels",
                                        input.channels(),
                                        one -> Words.as(Channel.class, one))));
    }

    private static Function<String, CatalogueId> key(CatalogueKind kind) {
        return text ->
                CatalogueIds.parse(kind, text)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "no id of one, " + CatalogueId.ALLOWED));
    }

    /**
     * That a period has a length.
     *
     * @throws Fault {@code BAD_FILTER} if it has none
     */
    public static void checkPeriod(@Nullable Instant from, @Nullable Instant before) {
        if (from != null && before != null && !from.isBefore(before)) {
            throw new Fault("BAD_FILTER", "a period ends behind its begin, not at " + before);
        }
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
