package io.ledgerdesk.directory.graphql.query;

import io.ledgerdesk.directory.graphql.input.FilterInputs.PeopleFilterInput;
import io.ledgerdesk.directory.graphql.reader.DirectoryScope;
import io.ledgerdesk.directory.graphql.reader.Filters;
import io.ledgerdesk.directory.graphql.type.DirectoryIds;
import io.ledgerdesk.directory.graphql.type.DirectoryWords.PersonKind;
import io.ledgerdesk.directory.graphql.type.Person;
import io.ledgerdesk.directory.graphql.type.PersonConnection;
import io.ledgerdesk.directory.graphql.type.Viewer;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.view.facet.Facet.Kind;
import io.ledgerdesk.directory.view.person.People;
import io.ledgerdesk.directory.word.MailAddress;
import io.ledgerdesk.directory.word.PhoneNumber;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.platform.security.Open;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Who asks, and whom he may see. */
@GraphQLApi
public class PersonQueries {
    private final CurrentCaller callers;
    private final People people;
    private final PhoneNumber.Plan phones;
    private final GraphQlSettings settings;

    PersonQueries(
            CurrentCaller callers,
            People people,
            PhoneNumber.Plan phones,
            GraphQlSettings settings) {
        this.callers = callers;
        this.people = people;
        this.phones = phones;
        this.settings = settings;
    }

    @Open
    @Query("viewer")
    @Description("Who you are at this desk.")
    public @NonNull Uni<Viewer> viewer() {
        Caller caller = callers.require();
        DirectoryScope scope = DirectoryScope.of(caller);
        PersonId self = caller.actor().id();
        return people.byId(caller.tenant(), self.value())
                .map(found ->
                        new Viewer(
                                self.value(),
                                caller.actor().name(),
                                caller.roles().stream().sorted().toList(),
                                found.map(one -> new Person(one, scope)).orElse(null)));
    }

    @Open
    @Query("person")
    @Description(
            "A person by id or key, of merged records the one that is left; nothing if there is"
                    + " none that you may see.")
    public Uni<@Nullable Person> person(
            @Id @NonNull @Name("id") @Description("An id that the desk gave, or a key.")
                    String id) {
        DirectoryScope scope = DirectoryScope.of(callers.require());
        Optional<PersonId> wanted = DirectoryIds.person(id);
        return wanted.isEmpty()
                ? Uni.createFrom().nullItem()
                : people.byId(scope.tenant(), wanted.get().value())
                        .map(found ->
                                found.filter(one -> scope.sees(one.entry()))
                                        .map(one -> new Person(one, scope))
                                        .orElse(null));
    }

    @Needs("directory.read")
    @Query("people")
    @Description("The people that you may see, by the page.")
    public @NonNull Uni<PersonConnection> people(
            @Name("filter") @Description("Which; absent for all.")
                    @Nullable PeopleFilterInput filter,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after,
            @Name("last") @Description(PageArguments.LAST) @Nullable Integer last,
            @Name("before") @Description(PageArguments.BEFORE) @Nullable String before) {
        DirectoryScope scope = DirectoryScope.of(callers.require()).searching();
        PageArguments page = PageArguments.of(first, after, last, before, settings.maxPageSize());
        ListPlaces places = ListPlaces.of("people", String.valueOf(filter));
        return people.page(
                        scope.tenant(),
                        filters(scope, filter).within(scope.ofPeople()),
                        places.request(page))
                .map(found ->
                        PersonConnection.of(
                                found.map(one -> new Person(one, scope)), places::cursor));
    }

    /** What cannot be an address is nobody's: it is looked for as it is. */
    private Filters filters(DirectoryScope scope, @Nullable PeopleFilterInput filter) {
        Filters wanted = new Filters();
        if (filter == null) {
            return wanted;
        }
        String mail = filter.mail();
        String phone = filter.phone();
        PersonKind kind = filter.kind();
        Optional<CompanyId> company =
                Optional.ofNullable(filter.companyId()).flatMap(DirectoryIds::company);
        Optional<GroupId> group =
                Optional.ofNullable(filter.groupId()).flatMap(DirectoryIds::group);
        return wanted.named(filter.search())
                .with(
                        Kind.MAIL,
                        mail == null
                                ? null
                                : MailAddress.parse(mail).map(MailAddress::value).orElse(mail))
                .with(
                        Kind.PHONE,
                        phone == null
                                ? null
                                : PhoneNumber.parse(phone, phones)
                                        .map(PhoneNumber::value)
                                        .orElse(phone))
                .known(
                        company.filter(scope::sees).isPresent(),
                        Kind.COMPANY,
                        filter.companyId() == null
                                ? null
                                : company.map(CompanyId::value).orElse(""))
                .known(
                        group.filter(scope::sees).isPresent(),
                        Kind.GROUP,
                        filter.groupId() == null ? null : group.map(GroupId::value).orElse(""))
                .known(scope.everything(), Kind.ROLE, filter.role())
                .either(kind == null ? null : kind == PersonKind.STAFF, Kind.STAFF, Kind.REQUESTER)
                .either(filter.active(), Kind.ACTIVE, Kind.INACTIVE);
    }
}
