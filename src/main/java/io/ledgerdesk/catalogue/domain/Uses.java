package io.ledgerdesk.catalogue.domain;

import io.ledgerdesk.catalogue.command.CatalogueRejection.StillInUse;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueBook.Entry;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.TopicContent;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import io.ledgerdesk.catalogue.word.service.ServiceContent;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which entries in use name another. */
final class Uses {
    private Uses() {}

    /** One for each that names it; nobody is asked about agreements, they end at any time. */
    static Stream<StillInUse> of(CatalogueBook book, CatalogueKind kind, CatalogueId id) {
        Stream<Use> uses =
                switch (kind) {
                    case CALENDAR ->
                            concat(
                                    agreements(book, one -> one.calendar().equals(id)),
                                    plans(book, one -> countsBy(one, id)),
                                    services(book, one -> id.equals(one.supportHours())));
                    case PLAN -> agreements(book, one -> one.plan().equals(id));
                    case AGREEMENT -> Stream.empty();
                    case SERVICE ->
                            concat(
                                    agreements(book, one -> one.services().contains(id)),
                                    topics(book, one -> id.equals(one.service())));
                    case TOPIC ->
                            concat(
                                    topics(book, one -> id.equals(one.parent())),
                                    services(book, one -> id.equals(one.topic())));
                    case ESCALATION_POLICY -> agreements(book, one -> id.equals(one.escalation()));
                };
        return uses.map(use -> new StillInUse(kind, id, use.kind, use.id));
    }

    private record Use(CatalogueKind kind, CatalogueId id) {}

    private static boolean countsBy(PlanContent plan, CatalogueId calendar) {
        return plan.targets().stream().anyMatch(target -> calendar.equals(target.calendar()));
    }

    private static Stream<Use> agreements(CatalogueBook book, Predicate<AgreementContent> names) {
        return entries(book, CatalogueKind.AGREEMENT, AgreementContent.class, names);
    }

    private static Stream<Use> plans(CatalogueBook book, Predicate<PlanContent> names) {
        return entries(book, CatalogueKind.PLAN, PlanContent.class, names);
    }

    private static Stream<Use> services(CatalogueBook book, Predicate<ServiceContent> names) {
        return entries(book, CatalogueKind.SERVICE, ServiceContent.class, names);
    }

    private static Stream<Use> topics(CatalogueBook book, Predicate<TopicContent> names) {
        return entries(book, CatalogueKind.TOPIC, TopicContent.class, names);
    }

    private static <T> Stream<Use> entries(
            CatalogueBook book, CatalogueKind kind, Class<T> type, Predicate<T> names) {
        return book.inUse(kind).stream()
                .filter(entry -> names.test(type.cast(entry.content())))
                .map(Entry::id)
                .map(id -> new Use(kind, id));
    }

    @SafeVarargs
    private static Stream<Use> concat(Stream<Use>... parts) {
        return Stream.of(parts).flatMap(Function.identity());
    }
}
