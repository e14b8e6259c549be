package io.ledgerdesk.directory.view.person;

import io.ledgerdesk.directory.CompanyVisibility;
import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.event.DirectoryEvent;
import io.ledgerdesk.directory.event.MembershipEvent;
import io.ledgerdesk.directory.event.PersonEvent;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.IdentityKey;
import io.ledgerdesk.directory.id.LanguageTag;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.directory.id.ZoneName;
import io.ledgerdesk.directory.view.facet.EntryKind;
import io.ledgerdesk.directory.view.facet.Facet;
import io.ledgerdesk.directory.view.facet.Facet.Kind;
import io.ledgerdesk.directory.word.NameWords;
import io.ledgerdesk.directory.word.entry.About;
import io.ledgerdesk.directory.word.entry.Entry;
import io.ledgerdesk.directory.word.entry.Entry.OfPerson;
import io.ledgerdesk.directory.word.entry.PersonEntry;
import io.ledgerdesk.directory.word.entry.PersonEntry.Places;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Between people and the table {@code person}. */
public final class PersonTable implements EntryKind<SeenPerson> {
    static final String NAME = "person";
    static final List<String> COLUMNS =
            List.of(
                    "id",
                    "kind",
                    "name",
                    "mails",
                    "phones",
                    "language",
                    "zone",
                    "vip",
                    "companies",
                    "visibilities",
                    "groups",
                    "roles",
                    "active",
                    "reason",
                    "records",
                    "identities",
                    "merged_into",
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
        return switch (event) {
            case PersonEvent e -> Optional.of(e.person().value());
            case MembershipEvent e -> Optional.of(e.person().value());
            default -> Optional.empty();
        };
    }

    @Override
    public @Nullable SeenPerson after(@Nullable SeenPerson known, RecordedEvent event) {
        Instant at = event.header().occurredAt();
        Entry before = known == null ? Entry.UNKNOWN : new OfPerson(known.entry());
        return before.after((DirectoryEvent) event.event()) instanceof OfPerson(PersonEntry then)
                ? new SeenPerson(then, known == null ? at : known.registeredAt(), at)
                : known;
    }

    @Override
    public SeenPerson read(Row row) {
        return new SeenPerson(
                new PersonEntry(
                        new PersonId(row.getString("id")),
                        PersonKind.valueOf(row.getString("kind")),
                        new About(
                                row.getString("name"),
                                texts(row, "mails"),
                                texts(row, "phones"),
                                orNull(row, "language", LanguageTag::new),
                                orNull(row, "zone", ZoneName::new),
                                row.getBoolean("vip")),
                        new Places(
                                companies(texts(row, "companies"), texts(row, "visibilities")),
                                set(row, "groups", GroupId::new)),
                        texts(row, "roles").stream().map(RoleName::new).toList(),
                        row.getBoolean("active"),
                        row.getString("reason"),
                        set(row, "records", PersonId::new),
                        set(row, "identities", IdentityKey::new),
                        orNull(row, "merged_into", PersonId::new)),
                row.getOffsetDateTime("registered_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    @Override
    public Tuple parameters(TenantId tenant, SeenPerson person) {
        PersonEntry entry = person.entry();
        About about = entry.about();
        Map<CompanyId, CompanyVisibility> companies = entry.places().companies();
        Tuple values = Tuple.tuple();
        values.addValue(tenant.value());
        values.addValue(entry.id().value());
        values.addValue(entry.kind().name());
        values.addValue(about.name());
        values.addValue(array(about.mails()));
        values.addValue(array(about.phones()));
        values.addValue(text(about.language()));
        values.addValue(text(about.zone()));
        values.addValue(about.vip());
        values.addValue(array(companies.keySet()));
        values.addValue(array(companies.values()));
        values.addValue(array(entry.places().groups()));
        values.addValue(array(entry.roles()));
        values.addValue(entry.active());
        values.addValue(entry.reason());
        values.addValue(array(entry.records()));
        values.addValue(array(entry.identities()));
        values.addValue(text(entry.mergedInto()));
        values.addValue(person.registeredAt().atOffset(ZoneOffset.UTC));
        values.addValue(person.updatedAt().atOffset(ZoneOffset.UTC));
        return values;
    }

    @Override
    public String sort(SeenPerson person) {
        return NameWords.sorted(person.entry().about().name());
    }

    @Override
    public Set<Facet> facets(SeenPerson person) {
        return facetsOf(person.entry());
    }

    /** None of a merged record: the one that stands for it is found instead. */
    static Set<Facet> facetsOf(PersonEntry entry) {
        Set<Facet> facets = new LinkedHashSet<>();
        if (entry.mergedInto() != null) {
            return facets;
        }
        facets.add(Facet.ALL);
        facets.add(new Facet(Kind.RECORD, entry.id().value()));
        add(facets, Kind.RECORD, entry.records());
        add(facets, Kind.WORD, NameWords.of(entry.about().name()));
        add(facets, Kind.MAIL, entry.about().mails());
        add(facets, Kind.PHONE, entry.about().phones());
        add(facets, Kind.IDENTITY, entry.identities());
        add(facets, Kind.COMPANY, entry.places().companies().keySet());
        add(facets, Kind.GROUP, entry.places().groups());
        add(facets, Kind.ROLE, entry.roles());
        facets.add(new Facet(entry.active() ? Kind.ACTIVE : Kind.INACTIVE, ""));
        facets.add(
                new Facet(
                        switch (entry.kind()) {
                            case STAFF -> Kind.STAFF;
                            case REQUESTER -> Kind.REQUESTER;
                        },
                        ""));
        return facets;
    }

    private static void add(Set<Facet> facets, Kind kind, Collection<?> keys) {
        keys.forEach(key -> facets.add(new Facet(kind, key.toString())));
    }

    private static Map<CompanyId, CompanyVisibility> companies(
            List<String> ids, List<String> visibilities) {
        Map<CompanyId, CompanyVisibility> companies = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            companies.put(
                    new CompanyId(ids.get(i)), CompanyVisibility.valueOf(visibilities.get(i)));
        }
        return companies;
    }

    private static List<String> texts(Row row, String column) {
        return Arrays.asList((String[]) row.getValue(column));
    }

    private static <T> Set<T> set(Row row, String column, Function<String, T> type) {
        return texts(row, column).stream()
                .map(type)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> @Nullable T orNull(Row row, String column, Function<String, T> type) {
        String text = row.getString(column);
        return text == null ? null : type.apply(text);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String[] array(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
