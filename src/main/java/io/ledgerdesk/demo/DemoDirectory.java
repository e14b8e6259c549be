package io.ledgerdesk.demo;

import io.ledgerdesk.directory.CompanyVisibility;
import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.command.CompanyCommand.RegisterCompany;
import io.ledgerdesk.directory.command.GroupCommand.RegisterGroup;
import io.ledgerdesk.directory.command.MembershipCommand.JoinGroup;
import io.ledgerdesk.directory.command.MembershipCommand.PlaceInCompany;
import io.ledgerdesk.directory.command.PersonCommand.GrantRoles;
import io.ledgerdesk.directory.command.PersonCommand.RegisterPerson;
import io.ledgerdesk.directory.command.PersonCommand.Said;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in the script, as commands. Contacts come to their companies by their mail's domain.
 */
record DemoDirectory(DemoScript script) {
    private static final String REQUESTER = "REQUESTER";

    /** Where the first of all events lies. */
    Tag first() {
        return new GroupId(new TreeMap<>(script.groups()).firstKey()).tag();
    }

    List<DemoStep> steps() {
        List<DemoStep> steps = new ArrayList<>();
        new TreeMap<>(script.groups())
                .forEach((key, name) ->
                        steps.add(
                                new DemoStep(
                                        "directory/group/" + key,
                                        new RegisterGroup(
                                                new GroupId(key),
                                                name,
                                                Objects.requireNonNull(script.lines().get(key))))));
        // Keys of parts sort behind those of what they are parts of.
        new TreeMap<>(script.companies())
                .forEach((key, name) ->
                        steps.add(new DemoStep("directory/company/" + key, company(key, name))));
        new TreeMap<>(script.people()).forEach((key, person) -> contact(steps, key, person));
        new TreeMap<>(script.agents()).forEach((key, agent) -> colleague(steps, key, agent));
        return steps;
    }

    private RegisterCompany company(String key, String name) {
        String parent = script.parents().get(key);
        return new RegisterCompany(
                new CompanyId(key),
                name,
                parent == null ? null : new CompanyId(parent),
                script.people().values().stream()
                        .filter(person -> key.equals(person.company()))
                        .map(DemoScript.Person::email)
                        .filter(Objects::nonNull)
                        .map(mail -> mail.substring(mail.indexOf('@') + 1))
                        .distinct()
                        .toList(),
                null);
    }

    private void contact(List<DemoStep> steps, String key, DemoScript.Person person) {
        PersonId id = new PersonId(key);
        steps.add(
                new DemoStep(
                        "directory/person/" + key,
                        register(
                                id,
                                PersonKind.REQUESTER,
                                person.name(),
                                person.email(),
                                person.phone())));
        steps.add(roles(key, script.roles().getOrDefault(key, List.of(REQUESTER))));
        String company = person.company();
        CompanyVisibility sees = script.visibilities().get(key);
        if (company != null && sees != null) {
            steps.add(
                    new DemoStep(
                            "directory/company-of/" + key,
                            new PlaceInCompany(id, new CompanyId(company), sees)));
        }
    }

    private void colleague(List<DemoStep> steps, String key, DemoScript.Agent agent) {
        PersonId id = new PersonId(key);
        steps.add(
                new DemoStep(
                        "directory/person/" + key,
                        register(id, PersonKind.STAFF, agent.name(), null, null)));
        steps.add(
                new DemoStep(
                        "directory/group-of/" + key,
                        new JoinGroup(id, new GroupId(agent.group()))));
        steps.add(roles(key, script.roles().getOrDefault(key, List.of())));
    }

    private static RegisterPerson register(
            PersonId id,
            PersonKind kind,
            String name,
            @Nullable String mail,
            @Nullable String phone) {
        return new RegisterPerson(
                id,
                kind,
                new Said(
                        name,
                        mail == null ? null : List.of(mail),
                        phone == null ? null : List.of(phone),
                        null,
                        null,
                        null),
                null,
                null);
    }

    private static DemoStep roles(String key, List<String> roles) {
        return new DemoStep(
                "directory/roles/" + key,
                new GrantRoles(
                        new PersonId(key),
                        roles.stream().map(RoleName::new).collect(Collectors.toSet())));
    }
}
