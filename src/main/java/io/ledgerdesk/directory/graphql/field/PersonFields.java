package io.ledgerdesk.directory.graphql.field;

import io.ledgerdesk.directory.graphql.type.CompanyMembership;
import io.ledgerdesk.directory.graphql.type.CompanyRecord;
import io.ledgerdesk.directory.graphql.type.DirectoryWords;
import io.ledgerdesk.directory.graphql.type.DirectoryWords.CompanyVisibility;
import io.ledgerdesk.directory.graphql.type.GroupRecord;
import io.ledgerdesk.directory.graphql.type.Person;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.view.company.Companies;
import io.ledgerdesk.directory.view.company.SeenCompany;
import io.ledgerdesk.directory.view.group.Groups;
import io.ledgerdesk.directory.view.group.SeenGroup;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Where people belong, for all people of a page at once. */
@GraphQLApi
public class PersonFields {
    private final CurrentCaller callers;
    private final Companies companies;
    private final Groups groups;

    PersonFields(CurrentCaller callers, Companies companies, Groups groups) {
        this.callers = callers;
        this.companies = companies;
        this.groups = groups;
    }

    @Name("companies")
    @Description("The companies that the person belongs to, as far as you may see them.")
    public @NonNull Uni<List<@NonNull List<@NonNull CompanyMembership>>> companies(
            @Source List<Person> people) {
        TenantId tenant = callers.require().tenant();
        List<String> wanted =
                people.stream().flatMap(PersonFields::companiesOf).map(CompanyId::value).toList();
        return companies
                .byIds(tenant, wanted)
                .map(found -> people.stream().map(person -> memberships(person, found)).toList());
    }

    @Name("groups")
    @Description("The groups that the person works in, as far as you may see them.")
    public @NonNull Uni<List<@NonNull List<@NonNull GroupRecord>>> groups(
            @Source List<Person> people) {
        TenantId tenant = callers.require().tenant();
        List<String> wanted =
                people.stream().flatMap(PersonFields::groupsOf).map(GroupId::value).toList();
        return groups.byIds(tenant, wanted)
                .map(found -> people.stream().map(person -> groups(person, found)).toList());
    }

    private static List<CompanyMembership> memberships(
            Person person, Map<String, SeenCompany> found) {
        List<CompanyMembership> memberships = new ArrayList<>();
        companiesOf(person)
                .forEach(id -> {
                    SeenCompany company = found.get(id.value());
                    var visibility = person.entry().places().companies().get(id);
                    if (company != null && visibility != null) {
                        memberships.add(
                                new CompanyMembership(
                                        new CompanyRecord(company, person.scope()),
                                        DirectoryWords.as(CompanyVisibility.class, visibility)));
                    }
                });
        return memberships;
    }

    private static List<GroupRecord> groups(Person person, Map<String, SeenGroup> found) {
        List<GroupRecord> groups = new ArrayList<>();
        groupsOf(person)
                .forEach(id -> {
                    SeenGroup group = found.get(id.value());
                    if (group != null) {
                        groups.add(new GroupRecord(group, person.scope()));
                    }
                });
        return groups;
    }

    /** Of others, only those that the caller sees: a company may not know of another's. */
    private static Stream<CompanyId> companiesOf(Person person) {
        boolean all = person.scope().isOwn(person.entry());
        return person.entry().places().companies().keySet().stream()
                .filter(id -> all || person.scope().sees(id));
    }

    private static Stream<GroupId> groupsOf(Person person) {
        boolean all = person.scope().isOwn(person.entry());
        return person.entry().places().groups().stream()
                .filter(id -> all || person.scope().sees(id));
    }
}
