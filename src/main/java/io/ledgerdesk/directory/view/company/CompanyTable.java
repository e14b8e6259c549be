package io.ledgerdesk.directory.view.company;

import io.ledgerdesk.directory.event.CompanyEvent;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.CompanyKey;
import io.ledgerdesk.directory.id.MailDomain;
import io.ledgerdesk.directory.view.facet.EntryKind;
import io.ledgerdesk.directory.view.facet.Facet;
import io.ledgerdesk.directory.view.facet.Facet.Kind;
import io.ledgerdesk.directory.word.NameWords;
import io.ledgerdesk.directory.word.entry.CompanyEntry;
import io.ledgerdesk.directory.word.entry.Entry;
import io.ledgerdesk.directory.word.entry.Entry.OfCompany;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Between companies and the table {@code company}. */
public final class CompanyTable implements EntryKind<SeenCompany> {
    static final String NAME = "company";
    static final List<String> COLUMNS =
            List.of(
                    "id",
                    "name",
                    "parent",
                    "key",
                    "domains",
                    "active",
                    "registered_at",
                    "updated_at");

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
        return event instanceof CompanyEvent e
                ? Optional.of(e.company().value())
                : Optional.empty();
    }

    @Override
    public @Nullable SeenCompany after(@Nullable SeenCompany known, RecordedEvent event) {
        Instant at = event.header().occurredAt();
        Entry before = known == null ? Entry.UNKNOWN : new OfCompany(known.entry());
        return before.after((CompanyEvent) event.event()) instanceof OfCompany(CompanyEntry then)
                ? new SeenCompany(then, known == null ? at : known.registeredAt(), at)
                : known;
    }

    @Override
    public SeenCompany read(Row row) {
        String parent = row.getString("parent");
        String key = row.getString("key");
        return new SeenCompany(
                new CompanyEntry(
                        new CompanyId(row.getString("id")),
                        row.getString("name"),
                        parent == null ? null : new CompanyId(parent),
                        key == null ? null : new CompanyKey(key),
                        Arrays.stream((String[]) row.getValue("domains"))
                                .map(MailDomain::new)
                                .toList(),
                        row.getBoolean("active")),
                row.getOffsetDateTime("registered_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    @Override
    public Tuple parameters(TenantId tenant, SeenCompany company) {
        CompanyEntry entry = company.entry();
        CompanyId parent = entry.parent();
        CompanyKey key = entry.key();
        Tuple values = Tuple.tuple();
        values.addValue(tenant.value());
        values.addValue(entry.id().value());
        values.addValue(entry.name());
        values.addValue(parent == null ? null : parent.value());
        values.addValue(key == null ? null : key.value());
        values.addValue(entry.domains().stream().map(MailDomain::value).toArray(String[]::new));
        values.addValue(entry.active());
        values.addValue(company.registeredAt().atOffset(ZoneOffset.UTC));
        values.addValue(company.updatedAt().atOffset(ZoneOffset.UTC));
        return values;
    }

    @Override
    public String sort(SeenCompany company) {
        return NameWords.sorted(company.entry().name());
    }

    @Override
    public Set<Facet> facets(SeenCompany company) {
        CompanyEntry entry = company.entry();
        CompanyId parent = entry.parent();
        CompanyKey key = entry.key();
        Set<Facet> facets = new LinkedHashSet<>();
        facets.add(Facet.ALL);
        facets.add(new Facet(Kind.RECORD, entry.id().value()));
        NameWords.of(entry.name()).forEach(word -> facets.add(new Facet(Kind.WORD, word)));
        entry.domains().forEach(domain -> facets.add(new Facet(Kind.DOMAIN, domain.value())));
        if (parent != null) {
            facets.add(new Facet(Kind.PARENT, parent.value()));
        }
        if (key != null) {
            facets.add(new Facet(Kind.KEY, key.value()));
        }
        facets.add(new Facet(entry.active() ? Kind.ACTIVE : Kind.INACTIVE, ""));
        return facets;
    }
}
