package io.ledgerdesk.ticket.graphql.query;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.graphql.type.CatalogueIds;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.graphql.input.ListInputs.TicketFilterInput;
import io.ledgerdesk.ticket.graphql.input.ListInputs.TicketOrderInput;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.TicketTag;
import io.ledgerdesk.ticket.view.card.TicketCursor;
import io.ledgerdesk.ticket.view.card.TicketFilter;
import io.ledgerdesk.ticket.view.card.TicketOrder;
import io.ledgerdesk.ticket.view.card.TicketPage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list as it is asked for, in the words of the reader. */
final class TicketLists {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private TicketLists() {}

    /**
     * @param mostTerms of a list of the filter
     */
    static TicketFilter filter(@Nullable TicketFilterInput input, int mostTerms) {
        if (input == null) {
            return TicketFilter.ANY;
        }
        return new TicketFilter(
                words(TicketState.class, input.states()),
                input.open(),
                words(Priority.class, input.priorities()),
                Words.orNull(TicketKind.class, input.kind()),
                service(input.service()),
                id("requesterId", PersonId::new, input.requesterId()),
                id("groupId", GroupId::new, input.groupId()),
                id("agentId", PersonId::new, input.agentId()),
                input.assigned(),
                id("externalId", ExternalId::new, input.externalId()),
                bounded(input.receivedFrom()),
                bounded(input.receivedBefore()),
                tags(input.tags(), mostTerms));
    }

    private static @Nullable CatalogueId service(@Nullable String text) {
        return text == null
                ? null
                : CatalogueIds.parse(CatalogueKind.SERVICE, text)
                        .orElseThrow(() ->
                                new Fault(
                                        "BAD_FILTER",
                                        "service is no id of a service: ask services which there"
                                                + " are"));
    }

    private static Set<TicketTag> tags(@Nullable List<String> words, int most) {
        if (words == null) {
            return Set.of();
        }
        if (words.size() > most) {
            throw new Fault(
                    "FILTER_TOO_LARGE",
                    "tags has %d entries, at most %d are possible".formatted(words.size(), most));
        }
        return words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> Objects.requireNonNull(id("tags", TicketTag::new, word)))
                .collect(Collectors.toSet());
    }

    static TicketOrder order(@Nullable TicketOrderInput input) {
        return input == null
                ? TicketOrder.LATEST
                : new TicketOrder(
                        Words.as(TicketOrder.Field.class, input.field()),
                        Words.as(TicketOrder.Direction.class, input.direction()));
    }

    static TicketPage.Request request(PageArguments page, TicketOrder order) {
        return new TicketPage.Request(
                page.size(), page.backward(), cursor(page.cursor(), order.field()));
    }

    private static @Nullable TicketCursor cursor(@Nullable String text, TicketOrder.Field field) {
        return text == null
                ? null
                : TicketCursor.parse(text, field)
                        .orElseThrow(() ->
                                new Fault(
                                        "BAD_CURSOR",
                                        "not a cursor of a list in this order: hand back"
                                                + " one as it was given"));
    }

    private static <T extends Enum<T>> Set<T> words(
            Class<T> type, @Nullable Collection<? extends Enum<?>> words) {
        return words == null
                ? Set.of()
                : words.stream().map(word -> Words.as(type, word)).collect(Collectors.toSet());
    }

    private static <T> @Nullable T id(
            String field, Function<String, T> type, @Nullable String text) {
        try {
            return text == null ? null : type.apply(text);
        } catch (IllegalArgumentException notFormed) {
            throw new Fault("BAD_FILTER", field + " is " + notFormed.getMessage());
        }
    }

    /** No ticket lies beyond; the database does not know every instant that can be written. */
    private static @Nullable Instant bounded(@Nullable Instant wanted) {
        if (wanted == null) {
            return null;
        }
        Instant notBefore = wanted.isBefore(Instant.EPOCH) ? Instant.EPOCH : wanted;
        return notBefore.isAfter(LATEST) ? LATEST : notBefore;
    }
}
