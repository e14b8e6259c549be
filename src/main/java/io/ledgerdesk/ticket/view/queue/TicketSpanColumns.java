package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.queue.place.QueueFacts;
import io.ledgerdesk.ticket.view.queue.place.QueueOrder;
import io.ledgerdesk.ticket.view.queue.place.SpanTree;
import io.ledgerdesk.ticket.view.reach.ReaderKeys;
import io.vertx.mutiny.sqlclient.Row;
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

/** The columns of {@code ticket_span} after the tenant: how they are written and read. */
final class TicketSpanColumns {
    private TicketSpanColumns() {}

    /** What a span has for a column. */
    @FunctionalInterface
    private interface Value {
        @Nullable Object of(TicketSpan span);
    }

    private record Column(String name, String type, Class<?> javaType, Value value) {}

    private static final List<Column> ALL =
            List.of(
                    new Column("ticket_id", "uuid", UUID.class, s -> s.facts().ticket().value()),
                    new Column("from_position", "bigint", Long.class, TicketSpan::from),
                    new Column("to_position", "bigint", Long.class, TicketSpan::to),
                    new Column("open", "boolean", Boolean.class, s -> s.facts().isOpen()),
                    text("state", QueueFacts::state),
                    count("line", facts -> facts.line().number()),
                    count("lane", facts -> facts.lane().rank()),
                    text("group_id", QueueFacts::group),
                    text("agent_id", QueueFacts::agent),
                    text("priority", QueueFacts::priority),
                    count("priority_rank", facts -> QueueOrder.rank(facts.priority())),
                    new Column("vip", "boolean", Boolean.class, s -> s.facts().origin().vip()),
                    text("kind", QueueFacts::kind),
                    text("requester_id", facts -> facts.origin().requester()),
                    time("received_at", span -> span.facts().origin().receivedAt()),
                    new Column(
                            "number_value", "bigint", Long.class, s -> s.facts().origin().number()),
                    time("since", span -> span.facts().since()),
                    text("company_id", facts -> facts.origin().asker().company()),
                    text("shared", facts -> ReaderKeys.joined(facts.readers())),
                    text("service", QueueFacts::service),
                    time("from_at", TicketSpan::begun),
                    time("to_at", TicketSpan::ended),
                    new Column("fork", "bigint", Long.class, TicketSpanColumns::fork));

    /** Writes any number of spans of one tenant; parameters by {@link #parameters}. */
    static final String UPSERT =
            "INSERT INTO ticket_span (tenant, %s)\nSELECT $1::text, * FROM unnest(%s)\n"
                            .formatted(
                                    join(Column::name),
                                    IntStream.range(0, ALL.size())
                                            .mapToObj(i ->
                                                    "$%d::%s[]".formatted(i + 2, ALL.get(i).type()))
                                            .collect(Collectors.joining(", ")))
                    + "ON CONFLICT (tenant, ticket_id, from_position) DO UPDATE SET "
                    + ALL.stream()
                            .skip(2)
                            .map(c -> c.name() + " = excluded." + c.name())
                            .collect(Collectors.joining(", "));

    /** What a row is read from. */
    static final String SELECTED = join(Column::name);

    /** The same of a table's alias, each column named with the alias before it. */
    static String selected(String alias) {
        return join(column -> "%1$s.%2$s AS %1$s_%2$s".formatted(alias, column.name()));
    }

    static Tuple parameters(TenantId tenant, Collection<TicketSpan> spans) {
        Tuple parameters = Tuple.tuple();
        parameters.addValue(tenant.value());
        for (Column column : ALL) {
            Object values = Array.newInstance(column.javaType(), spans.size());
            int i = 0;
            for (TicketSpan span : spans) {
                Array.set(values, i++, column.value().of(span));
            }
            parameters.addValue(values);
        }
        return parameters;
    }

    /**
     * The span of a row.
     *
     * @param prefix before each column's name, see {@link #selected}
     */
    static TicketSpan read(Row row, String prefix) {
        QueueFacts facts =
                new QueueFacts(
                        new QueueFacts.Origin(
                                new TicketId(row.getUUID(prefix + "ticket_id")),
                                row.getLong(prefix + "number_value"),
                                new QueueFacts.Asker(
                                        new PersonId(row.getString(prefix + "requester_id")),
                                        orNull(
                                                row.getString(prefix + "company_id"),
                                                CompanyId::new),
                                        row.getBoolean(prefix + "vip")),
                                row.getOffsetDateTime(prefix + "received_at").toInstant()),
                        TicketState.valueOf(row.getString(prefix + "state")),
                        new Line(row.getInteger(prefix + "line")),
                        orNull(row.getString(prefix + "group_id"), GroupId::new),
                        orNull(row.getString(prefix + "agent_id"), PersonId::new),
                        orNull(row.getString(prefix + "priority"), Priority::valueOf),
                        orNull(row.getString(prefix + "kind"), TicketKind::valueOf),
                        orNull(row.getString(prefix + "service"), CatalogueId::new),
                        ReaderKeys.split(row.getString(prefix + "shared")),
                        row.getOffsetDateTime(prefix + "since").toInstant());
        OffsetDateTime ended = row.getOffsetDateTime(prefix + "to_at");
        return new TicketSpan(
                facts,
                row.getLong(prefix + "from_position"),
                row.getLong(prefix + "to_position"),
                row.getOffsetDateTime(prefix + "from_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    /** What lasts is looked up by what stands in queues now, what is in none not at all. */
    private static @Nullable Long fork(TicketSpan span) {
        Instant ended = span.ended();
        return ended == null || !span.facts().isOpen() || !span.begun().isBefore(ended)
                ? null
                : (Long) SpanTree.fork(span.begun(), ended);
    }

    private static <T> @Nullable T orNull(@Nullable String text, Function<String, T> type) {
        return text == null ? null : type.apply(text);
    }

    private static Column text(String name, Function<QueueFacts, @Nullable Object> value) {
        return new Column(
                name,
                "text",
                String.class,
                span -> {
                    Object found = value.apply(span.facts());
                    return found == null ? null : found.toString();
                });
    }

    private static Column count(String name, Function<QueueFacts, Integer> value) {
        return new Column(name, "integer", Integer.class, span -> value.apply(span.facts()));
    }

    private static Column time(String name, Function<TicketSpan, @Nullable Instant> value) {
        return new Column(
                name,
                "timestamptz",
                OffsetDateTime.class,
                span -> {
                    Instant found = value.apply(span);
                    return found == null ? null : found.atOffset(ZoneOffset.UTC);
                });
    }

    private static String join(Function<Column, String> part) {
        return ALL.stream().map(part).collect(Collectors.joining(", "));
    }
}
