package io.ledgerdesk.directory.view.group;

import io.ledgerdesk.directory.event.GroupEvent;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.GroupName;
import io.ledgerdesk.directory.view.facet.EntryKind;
import io.ledgerdesk.directory.view.facet.Facet;
import io.ledgerdesk.directory.view.facet.Facet.Kind;
import io.ledgerdesk.directory.word.NameWords;
import io.ledgerdesk.directory.word.entry.Entry;
import io.ledgerdesk.directory.word.entry.Entry.OfGroup;
import io.ledgerdesk.directory.word.entry.GroupEntry;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Between groups and the table {@code staff_group}. */
public final class GroupTable implements EntryKind<SeenGroup> {
    static final String NAME = "staff_group";
    private static final List<String> COLUMNS =
            List.of("id", "name", "line", "active", "registered_at", "updated_at");

    @Override
    public String table() {
        return NAME;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Optional<String> idOf(Object event) {
        return event instanceof GroupEvent e ? Optional.of(e.group().value()) : Optional.empty();
    }

    @Override
    public @Nullable SeenGroup after(@Nullable SeenGroup known, RecordedEvent event) {
        Instant at = event.header().occurredAt();
        Entry before = known == null ? Entry.UNKNOWN : new OfGroup(known.entry());
        return before.after((GroupEvent) event.event()) instanceof OfGroup(GroupEntry then)
                ? new SeenGroup(then, known == null ? at : known.registeredAt(), at)
                : known;
    }

    @Override
    public SeenGroup read(Row row) {
        return new SeenGroup(
                new GroupEntry(
                        new GroupId(row.getString("id")),
                        new GroupName(row.getString("name")),
                        row.getInteger("line"),
                        row.getBoolean("active")),
                row.getOffsetDateTime("registered_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    @Override
    public Tuple parameters(TenantId tenant, SeenGroup group) {
        GroupEntry entry = group.entry();
        Tuple values = Tuple.tuple();
        values.addValue(tenant.value());
        values.addValue(entry.id().value());
        values.addValue(entry.name().value());
        values.addValue(entry.line());
        values.addValue(entry.active());
        values.addValue(group.registeredAt().atOffset(ZoneOffset.UTC));
        values.addValue(group.updatedAt().atOffset(ZoneOffset.UTC));
        return values;
    }

    @Override
    public String sort(SeenGroup group) {
        return NameWords.sorted(group.entry().name().value());
    }

    @Override
    public Set<Facet> facets(SeenGroup group) {
        GroupEntry entry = group.entry();
        Set<Facet> facets = new LinkedHashSet<>();
        facets.add(Facet.ALL);
        facets.add(new Facet(Kind.RECORD, entry.id().value()));
        NameWords.of(entry.name().value()).forEach(word -> facets.add(new Facet(Kind.WORD, word)));
        facets.add(new Facet(Kind.LINE, Integer.toString(entry.line())));
        facets.add(new Facet(entry.active() ? Kind.ACTIVE : Kind.INACTIVE, ""));
        return facets;
    }
}
