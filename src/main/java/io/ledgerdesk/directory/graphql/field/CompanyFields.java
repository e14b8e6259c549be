package io.ledgerdesk.directory.graphql.field;

import io.ledgerdesk.directory.graphql.query.ListPlaces;
import io.ledgerdesk.directory.graphql.reader.DirectoryScope;
import io.ledgerdesk.directory.graphql.reader.Filters;
import io.ledgerdesk.directory.graphql.type.CompanyRecord;
import io.ledgerdesk.directory.graphql.type.CompanyRecordConnection;
import io.ledgerdesk.directory.graphql.type.GroupRecord;
import io.ledgerdesk.directory.graphql.type.Person;
import io.ledgerdesk.directory.graphql.type.PersonConnection;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.view.company.Companies;
import io.ledgerdesk.directory.view.company.SeenCompany;
import io.ledgerdesk.directory.view.facet.Facet.Kind;
import io.ledgerdesk.directory.view.person.People;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Who belongs to companies and groups, and what companies are parts of. */
@GraphQLApi
public class CompanyFields {
    private final CurrentCaller callers;
    private final Companies companies;
    private final People people;
    private final GraphQlSettings settings;

    CompanyFields(
            CurrentCaller callers, Companies companies, People people, GraphQlSettings settings) {
        this.callers = callers;
        this.companies = companies;
        this.people = people;
        this.settings = settings;
    }

    @Name("parent")
    @Description("What it is a part of; absent if of nothing, or of what you may not see.")
    public Uni<List<@Nullable CompanyRecord>> parent(@Source List<CompanyRecord> parts) {
        TenantId tenant = callers.require().tenant();
        List<String> wanted =
                parts.stream()
                        .map(CompanyFields::parentOf)
                        .flatMap(Optional::stream)
                        .map(CompanyId::value)
                        .toList();
        return companies
                .byIds(tenant, wanted)
                .map(found -> {
                    List<@Nullable CompanyRecord> parents = new ArrayList<>();
                    for (CompanyRecord part : parts) {
                        SeenCompany parent =
                                parentOf(part).map(id -> found.get(id.value())).orElse(null);
                        parents.add(
                                parent == null ? null : new CompanyRecord(parent, part.scope()));
                    }
                    return parents;
                });
    }

    @Name("parts")
    @Description("The companies that are parts of it, as far as you may see them, by the page.")
    public @NonNull Uni<CompanyRecordConnection> parts(
            @Source CompanyRecord company,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        DirectoryScope scope = company.scope();
        PageArguments page = PageArguments.of(first, after, null, null, settings.maxPageSize());
        ListPlaces places = ListPlaces.of("parts", company.getKey());
        return companies
                .page(
                        scope.tenant(),
                        new Filters()
                                .known(
                                        scope.sees(company.entry().id()),
                                        Kind.PARENT,
                                        company.getKey())
                                .within(scope.ofCompanies()),
                        places.request(page))
                .map(found ->
                        CompanyRecordConnection.of(
                                found.map(one -> new CompanyRecord(one, scope)), places::cursor));
    }

    @Name("contacts")
    @Description("The people that belong to it, as far as you may see them, by the page.")
    public @NonNull Uni<PersonConnection> contacts(
            @Source CompanyRecord company,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        boolean seen = company.scope().sees(company.entry().id());
        return people(company.scope(), seen, Kind.COMPANY, company.getKey(), first, after);
    }

    @Name("members")
    @Description("The people that work in it, as far as you may see them, by the page.")
    public @NonNull Uni<PersonConnection> members(
            @Source GroupRecord group,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        boolean seen = group.scope().sees(group.entry().id());
        return people(group.scope(), seen, Kind.GROUP, group.getKey(), first, after);
    }

    private Uni<PersonConnection> people(
            DirectoryScope scope,
            boolean seen,
            Kind kind,
            String key,
            @Nullable Integer first,
            @Nullable String after) {
        PageArguments page = PageArguments.of(first, after, null, null, settings.maxPageSize());
        ListPlaces places = ListPlaces.of("belonging", kind + " " + key);
        return people.page(
                        scope.tenant(),
                        // that somebody is there is told to those who see the place
                        new Filters()
                                .with(kind, key)
                                .within(seen ? scope.ofPeople() : scope.ofSelf()),
                        places.request(page))
                .map(found ->
                        PersonConnection.of(
                                found.map(one -> new Person(one, scope)), places::cursor));
    }

    private static Optional<CompanyId> parentOf(CompanyRecord part) {
        return Optional.ofNullable(part.entry().parent()).filter(part.scope()::sees);
    }
}
