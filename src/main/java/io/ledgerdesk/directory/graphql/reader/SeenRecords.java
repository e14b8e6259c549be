package io.ledgerdesk.directory.graphql.reader;

import io.ledgerdesk.directory.DirectoryRecords;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.view.company.Companies;
import io.ledgerdesk.directory.view.facet.EntryReader;
import io.ledgerdesk.directory.view.facet.Facet;
import io.ledgerdesk.directory.view.facet.FacetFilter;
import io.ledgerdesk.directory.view.facet.FacetPage;
import io.ledgerdesk.directory.view.group.Groups;
import io.ledgerdesk.directory.view.person.People;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for records as the read models have them, and in the log for those that they lack yet. */
@Singleton
public final class SeenRecords implements DirectoryRecords {
    private static final FacetFilter ANY = new FacetFilter(List.of(Facet.ALL), List.of(), null);
    private static final FacetPage.Request ONE = new FacetPage.Request(1, false, null);

    private final Companies companies;
    private final Groups groups;
    private final People people;

    public SeenRecords(Companies companies, Groups groups, People people) {
        this.companies = companies;
        this.groups = groups;
        this.people = people;
    }

    @Override
    public Uni<Set<Named>> unknown(Caller caller, Set<Named> named) {
        Map<Kind, List<Named>> byKind = named.stream().collect(Collectors.groupingBy(Named::kind));
        DirectoryScope scope = DirectoryScope.of(caller);
        return byKind.entrySet().stream()
                .map(of -> unknown(scope, of.getKey(), of.getValue()))
                .reduce(
                        Uni.createFrom().item(Set.of()),
                        (some, more) ->
                                Uni.combine().all().unis(some, more).with(SeenRecords::both));
    }

    private Uni<Set<Named>> unknown(DirectoryScope scope, Kind kind, List<Named> named) {
        TenantId tenant = scope.tenant();
        return switch (kind) {
            case COMPANY ->
                    unknown(
                            tenant,
                            named,
                            companies,
                            id -> companies.asDecided(tenant, new CompanyId(id), Long.MAX_VALUE),
                            company -> scope.sees(company.entry().id()));
            case GROUP ->
                    unknown(
                            tenant,
                            named,
                            groups,
                            id -> groups.asDecided(tenant, new GroupId(id), Long.MAX_VALUE),
                            group -> scope.sees(group.entry().id()));
            case PERSON ->
                    unknown(
                            tenant,
                            named,
                            people,
                            id -> people.asDecided(tenant, new PersonId(id), Long.MAX_VALUE),
                            person -> scope.sees(person.entry()));
        };
    }

    private static <V> Uni<Set<Named>> unknown(
            TenantId tenant,
            List<Named> named,
            EntryReader<V> reader,
            Function<String, Uni<Optional<V>>> decided,
            Predicate<V> seen) {
        return reader.byIds(tenant, named.stream().map(Named::id).toList())
                .chain(shown -> {
                    Set<Named> hidden =
                            named.stream()
                                    .filter(one -> shown.containsKey(one.id()))
                                    .filter(one -> !seen.test(shown.get(one.id())))
                                    .collect(Collectors.toSet());
                    List<Named> missing =
                            named.stream().filter(one -> !shown.containsKey(one.id())).toList();
                    return missing.isEmpty()
                            ? Uni.createFrom().item(hidden)
                            : notDecided(missing, decided, seen)
                                    .chain(gone -> ifAnyIsKept(tenant, reader, gone))
                                    .map(gone -> both(hidden, gone));
                });
    }

    /** What was registered a moment ago is there. */
    private static <V> Uni<Set<Named>> notDecided(
            List<Named> missing, Function<String, Uni<Optional<V>>> decided, Predicate<V> seen) {
        return missing.stream()
                .map(one ->
                        decided.apply(one.id())
                                .map(found ->
                                        found.filter(seen).isPresent()
                                                ? Set.<Named>of()
                                                : Set.of(one)))
                .reduce(
                        Uni.createFrom().item(Set.of()),
                        (some, more) -> some.chain(these -> more.map(those -> both(these, those))));
    }

    private static <V> Uni<Set<Named>> ifAnyIsKept(
            TenantId tenant, EntryReader<V> reader, Set<Named> gone) {
        return gone.isEmpty()
                ? Uni.createFrom().item(gone)
                : reader.page(tenant, ANY, ONE)
                        .map(page -> page.entries().isEmpty() ? Set.of() : gone);
    }

    private static Set<Named> both(Set<Named> some, Set<Named> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
