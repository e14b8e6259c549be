package io.ledgerdesk.servicelevel.view.due;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.queue.place.QueueFacts;
import io.ledgerdesk.ticket.view.queue.place.QueueOrder;
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

/** The columns of {@code ticket_due} after the tenant: how they are written and read. */
final class WorkPlaceColumns {
    private static final String NONE = "";
    private static final String INFINITY = "infinity";

    private WorkPlaceColumns() {}

    /** What a place has for a column. */
    @FunctionalInterface
    private interface Value {
        @Nullable Object of(WorkPlace place);
    }

    private record Column(String name, String type, Class<?> javaType, Value value) {}

    private static final List<Column> ALL =
            List.of(
                    new Column(
                            "ticket_id", "uuid", UUID.class, one -> one.facts().ticket().value()),
                    new Column("open", "boolean", Boolean.class, one -> one.facts().isOpen()),
                    text("state", QueueFacts::state),
                    number("line", facts -> facts.line().number()),
                    number("lane", facts -> facts.lane().rank()),
                    text("group_id", facts -> orNone(facts.group())),
                    text("agent_id", facts -> orNone(facts.agent())),
                    new Column(
                            "unassigned",
                            "boolean",
                            Boolean.class,
                            one -> one.facts().agent() == null),
                    text("priority", QueueFacts::priority),
                    number("priority_rank", facts -> QueueOrder.rank(facts.priority())),
                    new Column("vip", "boolean", Boolean.class, one -> one.facts().origin().vip()),
                    text("kind", QueueFacts::kind),
                    text("service", QueueFacts::service),
                    text("requester_id", facts -> facts.origin().requester()),
                    text("company_id", facts -> facts.origin().asker().company()),
                    text("shared", facts -> ReaderKeys.joined(facts.readers())),
                    time("received_at", one -> one.facts().origin().receivedAt()),
                    new Column(
                            "number_value",
                            "bigint",
                            Long.class,
                            one -> one.facts().origin().number()),
                    time("since", one -> one.facts().since()),
                    time("due_at", one -> one.due() == null ? null : one.due().dueAt()),
                    new Column(
                            "target",
                            "text",
                            String.class,
                            one -> one.due() == null ? null : one.due().target().name()));

    /** Writes any number of places of one tenant; parameters by {@link #parameters}. */
    static final String UPSERT =
            "INSERT INTO ticket_due (tenant, %s)\nSELECT $1::text, %s FROM unnest(%s) AS w (%s)\n"
                            .formatted(
                                    join(Column::name),
                                    join(column ->
                                            column.name().equals("due_at")
                                                    ? "coalesce(w.due_at, '" + INFINITY + "')"
                                                    : "w." + column.name()),
                                    IntStream.range(0, ALL.size())
                                            .mapToObj(i ->
                                                    "$%d::%s[]".formatted(i + 2, ALL.get(i).type()))
                                            .collect(Collectors.joining(", ")),
                                    join(Column::name))
                    + "ON CONFLICT (tenant, ticket_id) DO UPDATE SET "
                    + ALL.stream()
                            .skip(1)
                            .map(column -> column.name() + " = excluded." + column.name())
                            .collect(Collectors.joining(", "));

    /** What {@link #read} reads. */
    static final String SELECTED =
            join(column ->
                    column.name().equals("due_at")
                            ? "nullif(due_at, '" + INFINITY + "') AS due_at"
                            : column.name());

    static Tuple parameters(TenantId tenant, Collection<WorkPlace> places) {
        Tuple parameters = Tuple.of(tenant.value());
        for (Column column : ALL) {
            Object values = Array.newInstance(column.javaType(), places.size());
            int i = 0;
            for (WorkPlace place : places) {
                Array.set(values, i++, column.value().of(place));
            }
            parameters.addValue(values);
        }
        return parameters;
    }

    static WorkPlace read(Row row) {
        QueueFacts facts =
                new QueueFacts(
                        new QueueFacts.Origin(
                                new TicketId(row.getUUID("ticket_id")),
                                row.getLong("number_value"),
                                new QueueFacts.Asker(
                                        new PersonId(row.getString("requester_id")),
                                        orNull(row.getString("company_id"), CompanyId::new),
                                        row.getBoolean("vip")),
                                row.getOffsetDateTime("received_at").toInstant()),
                        TicketState.valueOf(row.getString("state")),
                        new Line(row.getInteger("line")),
                        orNull(row.getString("group_id"), GroupId::new),
                        orNull(row.getString("agent_id"), PersonId::new),
                        orNull(row.getString("priority"), Priority::valueOf),
                        orNull(row.getString("kind"), TicketKind::valueOf),
                        orNull(row.getString("service"), CatalogueId::new),
                        ReaderKeys.split(row.getString("shared")),
                        row.getOffsetDateTime("since").toInstant());
        return new WorkPlace(facts, due(row));
    }

    /** What is due, of a row that has {@code due_at} and {@code target}. */
    static @Nullable NextDue due(Row row) {
        OffsetDateTime due = row.getOffsetDateTime("due_at");
        return due == null
                ? null
                : new NextDue(TargetKind.valueOf(row.getString("target")), due.toInstant());
    }

    private static <T> @Nullable T orNull(@Nullable String text, Function<String, T> type) {
        return text == null || text.equals(NONE) ? null : type.apply(text);
    }

    private static Object orNone(@Nullable Object value) {
        return value == null ? NONE : value;
    }

    private static Column text(String name, Function<QueueFacts, @Nullable Object> value) {
        return new Column(
                name,
                "text",
                String.class,
                one -> {
                    Object found = value.apply(one.facts());
                    return found == null ? null : found.toString();
                });
    }

    private static Column number(String name, Function<QueueFacts, Integer> value) {
        return new Column(name, "integer", Integer.class, one -> value.apply(one.facts()));
    }

    private static Column time(String name, Function<WorkPlace, @Nullable Instant> value) {
        return new Column(
                name,
                "timestamptz",
                OffsetDateTime.class,
                one -> {
                    Instant at = value.apply(one);
                    return at == null ? null : at.atOffset(ZoneOffset.UTC);
                });
    }

    private static String join(Function<Column, String> part) {
        return ALL.stream().map(part).collect(Collectors.joining(", "));
    }
}
