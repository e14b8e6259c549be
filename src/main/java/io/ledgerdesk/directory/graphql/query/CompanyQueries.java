package io.ledgerdesk.directory.graphql.query;

import io.ledgerdesk.directory.graphql.input.FilterInputs.CompanyFilterInput;
import io.ledgerdesk.directory.graphql.input.FilterInputs.GroupFilterInput;
import io.ledgerdesk.directory.graphql.reader.DirectoryScope;
import io.ledgerdesk.directory.graphql.reader.Filters;
import io.ledgerdesk.directory.graphql.type.CompanyRecord;
import io.ledgerdesk.directory.graphql.type.CompanyRecordConnection;
import io.ledgerdesk.directory.graphql.type.DirectoryIds;
import io.ledgerdesk.directory.graphql.type.GroupRecord;
import io.ledgerdesk.directory.graphql.type.GroupRecordConnection;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.view.company.Companies;
import io.ledgerdesk.directory.view.facet.Facet.Kind;
import io.ledgerdesk.directory.view.group.Groups;
import io.ledgerdesk.directory.word.MailAddress;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The companies and groups that a caller may see. */
@GraphQLApi
public class CompanyQueries {
    private static final String ID = "An id that the desk gave, or a key.";
    private static final String FILTER = "Which; absent for all.";

    private final CurrentCaller callers;
    private final Companies companies;
    private final Groups groups;
    private final GraphQlSettings settings;

    CompanyQueries(
            CurrentCaller callers, Companies companies, Groups groups, GraphQlSettings settings) {
        this.callers = callers;
        this.companies = companies;
        this.groups = groups;
        this.settings = settings;
    }

    @Needs("directory.read")
    @Query("company")
    @Description("A company by id or key; nothing if there is none that you may see.")
    public Uni<@Nullable CompanyRecord> company(
            @Id @NonNull @Name("id") @Description(ID) String id) {
        DirectoryScope scope = DirectoryScope.of(callers.require()).searching();
        Optional<CompanyId> wanted = DirectoryIds.company(id).filter(scope::sees);
        return wanted.isEmpty()
                ? Uni.createFrom().nullItem()
                : companies
                        .byId(scope.tenant(), wanted.get().value())
                        .map(found -> found.map(one -> new CompanyRecord(one, scope)).orElse(null));
    }

    @Needs("directory.read")
    @Query("companies")
    @Description("The companies that you may see, by the page.")
    public @NonNull Uni<CompanyRecordConnection> companies(
            @Name("filter") @Description(FILTER) @Nullable CompanyFilterInput filter,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after,
            @Name("last") @Description(PageArguments.LAST) @Nullable Integer last,
            @Name("before") @Description(PageArguments.BEFORE) @Nullable String before) {
        DirectoryScope scope = DirectoryScope.of(callers.require()).searching();
        PageArguments page = PageArguments.of(first, after, last, before, settings.maxPageSize());
        ListPlaces places = ListPlaces.of("companies", String.valueOf(filter));
        return companies
                .page(
                        scope.tenant(),
                        filters(scope, filter).within(scope.ofCompanies()),
                        places.request(page))
                .map(found ->
                        CompanyRecordConnection.of(
                                found.map(one -> new CompanyRecord(one, scope)), places::cursor));
    }

    @Needs("directory.read")
    @Query("group")
    @Description("A group by id or key; nothing if there is none that you may see.")
    public Uni<@Nullable GroupRecord> group(@Id @NonNull @Name("id") @Description(ID) String id) {
        DirectoryScope scope = DirectoryScope.of(callers.require()).searching();
        Optional<GroupId> wanted = DirectoryIds.group(id).filter(scope::sees);
        return wanted.isEmpty()
                ? Uni.createFrom().nullItem()
                : groups.byId(scope.tenant(), wanted.get().value())
                        .map(found -> found.map(one -> new GroupRecord(one, scope)).orElse(null));
    }

    @Needs("directory.read")
    @Query("groups")
    @Description("The groups that you may see, by the page.")
    public @NonNull Uni<GroupRecordConnection> groups(
            @Name("filter") @Description(FILTER) @Nullable GroupFilterInput filter,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after,
            @Name("last") @Description(PageArguments.LAST) @Nullable Integer last,
            @Name("before") @Description(PageArguments.BEFORE) @Nullable String before) {
        DirectoryScope scope = DirectoryScope.of(callers.require()).searching();
        PageArguments page = PageArguments.of(first, after, last, before, settings.maxPageSize());
        ListPlaces places = ListPlaces.of("groups", String.valueOf(filter));
        Filters wanted = new Filters();
        if (filter != null) {
            wanted.named(filter.search())
                    .with(Kind.LINE, filter.line())
                    .either(filter.active(), Kind.ACTIVE, Kind.INACTIVE);
        }
        return groups.page(scope.tenant(), wanted.within(scope.ofGroups()), places.request(page))
                .map(found ->
                        GroupRecordConnection.of(
                                found.map(one -> new GroupRecord(one, scope)), places::cursor));
    }

    private static Filters filters(DirectoryScope scope, @Nullable CompanyFilterInput filter) {
        Filters wanted = new Filters();
        if (filter == null) {
            return wanted;
        }
        String domain = filter.domain();
        String parent = filter.parentId();
        Optional<CompanyId> whole = Optional.ofNullable(parent).flatMap(DirectoryIds::company);
        return wanted.named(filter.search())
                .with(
                        Kind.DOMAIN,
                        domain == null
                                ? null
                                : MailAddress.domain(domain).map(Object::toString).orElse(domain))
                .known(
                        whole.filter(scope::sees).isPresent(),
                        Kind.PARENT,
                        parent == null ? null : whole.map(CompanyId::value).orElse(""))
                .known(scope.everything(), Kind.KEY, filter.externalId())
                .either(filter.active(), Kind.ACTIVE, Kind.INACTIVE);
    }
}
