package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.view.reach.ReachSettings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds ticket cards, each within what the reader's scope lets be seen. */
@Published
@Singleton
public final class TicketCards {
    private final Pool pool;
    private final EventLog log;
    private final EventCodec codec;
    private final int walks;

    @Inject
    TicketCards(Pool pool, EventLog log, EventCodec codec, ReachSettings settings) {
        this(pool, log, codec, settings.walks());
    }

    public TicketCards(Pool pool, EventLog log, EventCodec codec) {
        this(pool, log, codec, ReachSettings.USUAL_WALKS);
    }

    /**
     * @param walks see {@link ReachSettings#walks}
     */
    public TicketCards(Pool pool, EventLog log, EventCodec codec, int walks) {
        this.pool = pool;
        this.log = log;
        this.codec = codec;
        this.walks = walks;
    }

    /** The card as the read model has it. */
    public Uni<Optional<TicketCard>> byId(TenantId tenant, TicketScope scope, TicketId id) {
        return byIds(tenant, scope, List.of(id)).map(found -> Optional.ofNullable(found.get(id)));
    }

    /** Those of them that there are, in one statement. */
    public Uni<Map<TicketId, TicketCard>> byIds(
            TenantId tenant, TicketScope scope, Collection<TicketId> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        TicketCardQuery query = new TicketCardQuery(tenant, scope, walks).anyId(uuids(ids));
        return cards(query.cards(), query, scope)
                .map(cards ->
                        cards.stream()
                                .collect(Collectors.toMap(TicketCard::id, Function.identity())));
    }

    /**
     * The card of a number as people write it: with or without prefix, with or without zeros, in
     * any case.
     */
    public Uni<Optional<TicketCard>> byNumber(TenantId tenant, TicketScope scope, String text) {
        Optional<TicketNumber> wanted = parse(text);
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        TicketCardQuery query =
                new TicketCardQuery(tenant, scope, walks)
                        .compare("number_value", "= ", wanted.get().sequence());
        return cards(query.cards(), query, scope)
                .map(found ->
                        found.stream()
                                .filter(card -> agrees(wanted.get(), card.number()))
                                .findFirst());
    }

    /** The latest cards of another system's id, at most 100. */
    public Uni<List<TicketCard>> byExternalId(
            TenantId tenant, TicketScope scope, ExternalId externalId) {
        return page(
                        tenant,
                        scope,
                        TicketFilter.of(externalId),
                        TicketOrder.LATEST,
                        TicketPage.Request.first(TicketPage.Request.MOST, null))
                .map(TicketPage::cards);
    }

    /** A part of the list, by keyset: as quick at its end as at its beginning. */
    public Uni<TicketPage> page(
            TenantId tenant,
            TicketScope scope,
            TicketFilter filter,
            TicketOrder order,
            TicketPage.Request request) {
        return page(
                new TicketCardQuery(tenant, scope, walks).filtered(filter), scope, order, request);
    }

    /** The same of the tickets named only. */
    public Uni<TicketPage> page(
            TenantId tenant,
            TicketScope scope,
            Collection<TicketId> among,
            TicketOrder order,
            TicketPage.Request request) {
        return page(
                new TicketCardQuery(tenant, scope, walks).anyId(uuids(among)),
                scope,
                order,
                request);
    }

    private Uni<TicketPage> page(
            TicketCardQuery query,
            TicketScope scope,
            TicketOrder order,
            TicketPage.Request request) {
        boolean ascending =
                (order.direction() == TicketOrder.Direction.ASCENDING) != request.backward();
        query.beyond(order, ascending, request.from());
        return cards(query.cards(order, ascending, request.size() + 1), query, scope)
                .map(cards -> page(cards, order, request));
    }

    /** Those of the tickets that the filter means and the scope includes. */
    public Uni<Set<TicketId>> matching(
            TenantId tenant, TicketScope scope, TicketFilter filter, Collection<TicketId> among) {
        if (among.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        TicketCardQuery query =
                new TicketCardQuery(tenant, scope, walks).filtered(filter).anyId(uuids(among));
        return pool.preparedQuery(query.ids())
                .execute(query.parameters())
                .map(rows ->
                        rows.stream()
                                .map(row -> new TicketId(row.getUUID(0)))
                                .collect(Collectors.toSet()));
    }

    /** How many cards the list has. */
    public Uni<Long> count(TenantId tenant, TicketScope scope, TicketFilter filter) {
        TicketCardQuery query = new TicketCardQuery(tenant, scope, walks).filtered(filter);
        return pool.preparedQuery(query.count())
                .execute(query.parameters())
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /**
     * The card as the log has it up to a position: what a command's answer shows, without waiting
     * for the read model.
     */
    public Uni<Optional<TicketCard>> asDecided(
            TenantId tenant, TicketScope scope, TicketId id, long position) {
        return log.source(tenant, EventCriteria.tagged(id.tag()), position)
                .chain(sourced -> codec.open(sourced.events()))
                .map(TicketCardFold::fold)
                .map(card -> card.filter(scope::includes).map(scope::limit));
    }

    private Uni<List<TicketCard>> cards(String sql, TicketCardQuery query, TicketScope scope) {
        return pool.preparedQuery(sql)
                .execute(query.parameters())
                .map(rows -> TicketCardRow.cards(rows).stream().map(scope::limit).toList());
    }

    private static UUID[] uuids(Collection<TicketId> ids) {
        return ids.stream().map(TicketId::value).toArray(UUID[]::new);
    }

    private static TicketPage page(
            List<TicketCard> found, TicketOrder order, TicketPage.Request request) {
        boolean more = found.size() > request.size();
        List<TicketCard> cards = more ? found.subList(0, request.size()) : found;
        if (request.backward()) {
            cards = cards.reversed();
        }
        boolean behindCursor = request.from() != null;
        return new TicketPage(
                cards,
                cards.stream().map(order::cursor).toList(),
                request.backward() ? more : behindCursor,
                request.backward() ? behindCursor : more);
    }

    private static Optional<TicketNumber> parse(String text) {
        try {
            return Optional.of(new TicketNumber(text.strip()));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    private static boolean agrees(TicketNumber wanted, TicketNumber found) {
        String prefix = prefix(wanted);
        return prefix.isEmpty() || prefix.equals(prefix(found));
    }

    private static String prefix(TicketNumber number) {
        return number.text().replaceFirst("[0-9]+$", "").toLowerCase(Locale.ROOT);
    }
}
