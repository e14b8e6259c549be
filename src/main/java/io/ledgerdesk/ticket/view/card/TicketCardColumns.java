package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.view.card.TicketCard.Assignee;
import io.ledgerdesk.ticket.view.card.TicketCard.Rating;
import io.ledgerdesk.ticket.view.card.TicketCard.Requester;
import io.ledgerdesk.ticket.view.card.TicketCard.Resolution;
import io.ledgerdesk.ticket.view.card.extras.CardExtrasText;
import io.ledgerdesk.ticket.view.reach.ReaderKeys;
import io.vertx.mutiny.sqlclient.Tuple;
import java.lang.reflect.Array;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of {@code ticket_card} after the tenant, and the statement that writes many rows. */
final class TicketCardColumns {
    private TicketCardColumns() {}

    /** What a card has for a column. */
    @FunctionalInterface
    private interface Value {
        @Nullable Object of(TicketCard card);
    }

    private record Column(String name, String type, Class<?> javaType, Value value) {}

    private static final List<Column> ALL =
            List.of(
                    new Column("id", "uuid", UUID.class, c -> c.id().value()),
                    text("number", c -> c.number().text()),
                    number("number_value", c -> c.number().sequence()),
                    text("external_id", c -> c.registration().externalId()),
                    text("channel", c -> c.registration().channel()),
                    text("state", TicketCard::state),
                    flag("open", c -> c.state().isOpen()),
                    text("cancel_reason", TicketCard::cancelled),
                    text("kind", c -> c.classification().kind()),
                    text("topic", c -> c.classification().topic()),
                    text("impact", c -> c.classification().impact()),
                    text("urgency", c -> c.classification().urgency()),
                    text("priority", c -> c.classification().priority()),
                    count("priority_rank", c -> rank(c.classification().priority())),
                    text("group_id", assignee(Assignee::group)),
                    text("group_name", assignee(Assignee::groupName)),
                    text("agent_id", assignee(Assignee::agent)),
                    text("agent_name", assignee(Assignee::agentName)),
                    text("requester_id", requester(Requester::id)),
                    text("requester_name", requester(Requester::name)),
                    text("requester_email", requester(Requester::email)),
                    text("requester_phone", requester(Requester::phone)),
                    text("company_id", requester(Requester::company)),
                    text("company_name", requester(Requester::companyName)),
                    text("subject", c -> c.registration().subject()),
                    text("description", c -> c.registration().description()),
                    count("resolution_round", resolution(Resolution::round)),
                    text("resolution_code", resolution(Resolution::code)),
                    text("answer", resolution(Resolution::answer)),
                    text("solution", resolution(Resolution::solution)),
                    count("rating_round", rating(Rating::round)),
                    count("rating_score", rating(Rating::score)),
                    flag("rating_solved", rating(Rating::solved)),
                    text("rating_comment", rating(Rating::comment)),
                    count("reopenings", c -> c.progress().reopenings()),
                    count("hand_overs", c -> c.progress().handOvers()),
                    number("version", c -> c.progress().staff().version()),
                    time("updated_at", c -> c.progress().staff().updatedAt()),
                    number("position", c -> c.progress().staff().position()),
                    number("requester_version", c -> c.progress().requester().version()),
                    time("requester_updated_at", c -> c.progress().requester().updatedAt()),
                    number("requester_position", c -> c.progress().requester().position()),
                    time("received_at", c -> c.registration().receivedAt()),
                    time("registered_at", c -> c.registration().registeredAt()),
                    time("first_response_at", c -> c.progress().firstResponseAt()),
                    time("resolved_at", c -> c.progress().resolvedAt()),
                    time("closed_at", c -> c.progress().closedAt()),
                    text("tags", c -> CardExtrasText.tags(c.extras())),
                    text("extras", c -> CardExtrasText.write(c.extras())),
                    count("line", c -> c.extras().line().number()),
                    text("shared", c -> ReaderKeys.joined(TicketScope.readers(c))),
                    text("service", c -> c.classification().service()),
                    text("agreement", c -> c.classification().agreement()));

    /** Writes any number of cards of one tenant; parameters by {@link #parameters}. */
    static final String UPSERT =
            "INSERT INTO ticket_card (tenant, %s)\nSELECT $1::text, * FROM unnest(%s)\n"
                            .formatted(
                                    join(c -> c.name()),
                                    IntStream.range(0, ALL.size())
                                            .mapToObj(i ->
                                                    "$%d::%s[]".formatted(i + 2, ALL.get(i).type()))
                                            .collect(Collectors.joining(", ")))
                    + "ON CONFLICT (tenant, id) DO UPDATE SET "
                    + ALL.stream()
                            .skip(1)
                            .map(c -> c.name() + " = excluded." + c.name())
                            .collect(Collectors.joining(", "));

    /** What a row is read from. */
    static final String SELECTED = join(Column::name);

    static Tuple parameters(TenantId tenant, Collection<TicketCard> cards) {
        Tuple parameters = Tuple.tuple();
        parameters.addValue(tenant.value());
        for (Column column : ALL) {
            Object values = Array.newInstance(column.javaType(), cards.size());
            int i = 0;
            for (TicketCard card : cards) {
                Array.set(values, i++, column.value().of(card));
            }
            parameters.addValue(values);
        }
        return parameters;
    }

    /** The order of priorities: most urgent first, those without one last. */
    static int rank(@Nullable Priority priority) {
        return switch (priority) {
            case P1 -> 1;
            case P2 -> 2;
            case P3 -> 3;
            case P4 -> 4;
            case P5 -> 5;
            case null -> 9;
        };
    }

    private static Column text(String name, Value value) {
        return new Column(
                name,
                "text",
                String.class,
                card -> {
                    Object found = value.of(card);
                    return found == null ? null : found.toString();
                });
    }

    private static Column number(String name, Value value) {
        return new Column(name, "bigint", Long.class, value);
    }

    private static Column count(String name, Value value) {
        return new Column(name, "integer", Integer.class, value);
    }

    private static Column flag(String name, Value value) {
        return new Column(name, "boolean", Boolean.class, value);
    }

    private static Column time(String name, Value value) {
        return new Column(
                name,
                "timestamptz",
                OffsetDateTime.class,
                card ->
                        value.of(card) instanceof Instant instant
                                ? instant.atOffset(ZoneOffset.UTC)
                                : null);
    }

    private static Value assignee(Function<Assignee, @Nullable Object> part) {
        return card -> part.apply(card.assignee());
    }

    private static Value requester(Function<Requester, @Nullable Object> part) {
        return card -> part.apply(card.registration().requester());
    }

    private static Value resolution(Function<Resolution, @Nullable Object> part) {
        return card -> card.resolution() == null ? null : part.apply(card.resolution());
    }

    private static Value rating(Function<Rating, @Nullable Object> part) {
        return card -> card.rating() == null ? null : part.apply(card.rating());
    }

    private static String join(Function<Column, String> part) {
        return ALL.stream().map(part).collect(Collectors.joining(", "));
    }
}
