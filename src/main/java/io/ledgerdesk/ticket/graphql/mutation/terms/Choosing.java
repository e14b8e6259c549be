package io.ledgerdesk.ticket.graphql.mutation.terms;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueBook.Entry;
import io.ledgerdesk.catalogue.graphql.type.CatalogueIds;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.TopicContent;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.PriorityMatrix;
import io.ledgerdesk.catalogue.word.plan.PriorityRule;
import io.ledgerdesk.catalogue.word.service.ServiceContent;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.ticket.command.ClassificationCommand.ServiceChoice;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a wish comes to by a catalogue.
 *
 * @param companies the requester's, then the one it is a part of, and so on; empty for none
 * @param registeredAt at which an agreement of the ticket must have been valid
 * @param before how the ticket is classified now
 */
record Choosing(
        CatalogueBook book, List<CompanyId> companies, Instant registeredAt, ClassifiedAs before) {
    private static final String SERVICES = "a service of the catalogue that is in use";
    private static final String AGREEMENTS =
            "an agreement in use that covers the service, is for the requester's company or for"
                    + " everybody, and was valid when the ticket was registered";

    Terms of(Wish wish) {
        Optional<Entry> named = inUse(CatalogueKind.SERVICE, wish.service());
        if (wish.service() != null && named.isEmpty()) {
            return Terms.refused("service", SERVICES);
        }
        Optional<Entry> chosen = named.or(() -> serviceOfTopic(wish));
        CatalogueId service = chosen.map(Entry::id).orElse(before.service());
        Optional<Entry> agreement =
                inUse(CatalogueKind.AGREEMENT, wish.agreement())
                        .filter(entry -> mayBe(terms(entry), service));
        if (wish.agreement() != null && agreement.isEmpty()) {
            return Terms.refused("agreement", AGREEMENTS);
        }
        return new Terms(
                null,
                wish.topic() == null ? topicOf(chosen) : wish.topic(),
                chosen.map(Choosing::choice).orElse(null),
                agreement.map(Entry::id).orElse(null),
                rule(agreement.or(() -> held(service)), service));
    }

    private Optional<Entry> serviceOfTopic(Wish wish) {
        if (before.service() != null) {
            return Optional.empty();
        }
        return inUse(CatalogueKind.TOPIC, wish.topic())
                .map(entry -> ((TopicContent) entry.content()).service())
                .flatMap(id -> inUse(CatalogueKind.SERVICE, id));
    }

    /** Absent where the ticket has a topic, or its service has none. */
    private @Nullable String topicOf(Optional<Entry> service) {
        return before.topic() != null
                ? null
                : service.map(entry -> ((ServiceContent) entry.content()).topic())
                        .flatMap(id -> inUse(CatalogueKind.TOPIC, id))
                        .map(entry -> entry.id().value())
                        .orElse(null);
    }

    private static ServiceChoice choice(Entry service) {
        return new ServiceChoice(
                service.id(), service.version(), ((ServiceContent) service.content()).process());
    }

    /** The one that was chosen before as long as it may be, else the one that holds by itself. */
    private Optional<Entry> held(@Nullable CatalogueId service) {
        return book.agreementOf(before.agreement(), companies, service, registeredAt);
    }

    private boolean mayBe(AgreementContent terms, @Nullable CatalogueId service) {
        return terms.isFor(companies) && terms.isValidAt(registeredAt) && terms.covers(service);
    }

    private PriorityRule rule(Optional<Entry> agreement, @Nullable CatalogueId service) {
        Optional<AgreementContent> terms = agreement.map(Choosing::terms);
        return new PriorityRule(
                terms.map(AgreementContent::matrix).orElse(PriorityMatrix.DEFAULT),
                terms.map(AgreementContent::vip).orElse(false),
                Optional.ofNullable(service)
                        .flatMap(book::service)
                        .map(ServiceContent::critical)
                        .orElse(false));
    }

    /** By its id or its key. */
    private Optional<Entry> inUse(CatalogueKind kind, @Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(typed -> CatalogueIds.parse(kind, typed))
                .flatMap(id -> inUse(kind, id));
    }

    private Optional<Entry> inUse(CatalogueKind kind, @Nullable CatalogueId id) {
        return Optional.ofNullable(id)
                .flatMap(known -> book.entry(kind, known))
                .filter(entry -> !entry.retired());
    }

    private static AgreementContent terms(Entry entry) {
        return (AgreementContent) entry.content();
    }
}
