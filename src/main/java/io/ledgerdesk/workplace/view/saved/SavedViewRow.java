package io.ledgerdesk.workplace.view.saved;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.workplace.ViewLane;
import io.ledgerdesk.workplace.ViewVisibility;
import io.ledgerdesk.workplace.event.ViewFilter;
import io.ledgerdesk.workplace.event.ViewOrder;
import io.ledgerdesk.workplace.id.RoleName;
import io.ledgerdesk.workplace.id.ViewId;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Between a view and its row of {@code saved_view}. */
record SavedViewRow(Row row) {
    static final String COLUMNS =
            "id, owner, name, visibility, role, states, open, priorities, kind, group_id, agent_id,"
                    + " assigned, line, lane, order_field, order_direction, updated_at,"
                    + " service";

    /** Writes one; parameters by {@link #parameters}. */
    static final String UPSERT =
            """
            INSERT INTO saved_view (tenant, %s)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                $19)
            ON CONFLICT (tenant, id) DO UPDATE SET
                owner = excluded.owner, name = excluded.name, visibility = excluded.visibility,
                role = excluded.role, states = excluded.states, open = excluded.open,
                priorities = excluded.priorities, kind = excluded.kind,
                group_id = excluded.group_id, agent_id = excluded.agent_id,
                assigned = excluded.assigned, line = excluded.line, lane = excluded.lane,
                order_field = excluded.order_field, order_direction = excluded.order_direction,
                updated_at = excluded.updated_at, service = excluded.service
            """
                    .formatted(COLUMNS);

    static Tuple parameters(TenantId tenant, SavedView view) {
        ViewFilter filter = view.filter();
        ViewOrder order = filter.order();
        Tuple values = Tuple.tuple();
        values.addValue(tenant.value());
        values.addValue(view.id().value());
        values.addValue(view.owner().value());
        values.addValue(view.name());
        values.addValue(view.visibility().name());
        values.addValue(text(view.role()));
        values.addValue(names(filter.states()));
        values.addValue(filter.open());
        values.addValue(names(filter.priorities()));
        values.addValue(text(filter.kind()));
        values.addValue(text(filter.group()));
        values.addValue(text(filter.agent()));
        values.addValue(filter.assigned());
        values.addValue(filter.line());
        values.addValue(text(filter.lane()));
        values.addValue(order == null ? null : order.field().name());
        values.addValue(order == null ? null : order.direction().name());
        values.addValue(view.updatedAt().atOffset(ZoneOffset.UTC));
        values.addValue(text(filter.service()));
        return values;
    }

    static List<SavedView> views(RowSet<Row> rows) {
        List<SavedView> views = new ArrayList<>(rows.size());
        rows.forEach(row -> views.add(new SavedViewRow(row).view()));
        return views;
    }

    private SavedView view() {
        return new SavedView(
                new ViewId(row.getUUID("id")),
                new PersonId(row.getString("owner")),
                row.getString("name"),
                ViewVisibility.valueOf(row.getString("visibility")),
                orNull("role", RoleName::new),
                filter(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    private ViewFilter filter() {
        ViewOrder.Field field = orNull("order_field", ViewOrder.Field::valueOf);
        ViewOrder.Direction direction = orNull("order_direction", ViewOrder.Direction::valueOf);
        return new ViewFilter(
                all("states", TicketState::valueOf),
                row.getBoolean("open"),
                all("priorities", Priority::valueOf),
                orNull("kind", TicketKind::valueOf),
                orNull("group_id", GroupId::new),
                orNull("agent_id", PersonId::new),
                row.getBoolean("assigned"),
                row.getInteger("line"),
                orNull("lane", ViewLane::valueOf),
                orNull("service", CatalogueId::new),
                field == null || direction == null ? null : new ViewOrder(field, direction));
    }

    private <T> @Nullable T orNull(String column, Function<String, T> type) {
        String text = row.getString(column);
        return text == null ? null : type.apply(text);
    }

    private <T> List<T> all(String column, Function<String, T> type) {
        return Arrays.stream((String[]) row.getValue(column)).map(type).toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String[] names(List<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).toArray(String[]::new);
    }
}
