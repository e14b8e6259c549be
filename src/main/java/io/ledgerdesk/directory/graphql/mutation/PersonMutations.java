package io.ledgerdesk.directory.graphql.mutation;

import io.ledgerdesk.directory.CompanyVisibility;
import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.command.PersonCommand.ChangePerson;
import io.ledgerdesk.directory.command.PersonCommand.DeactivatePerson;
import io.ledgerdesk.directory.command.PersonCommand.GrantRoles;
import io.ledgerdesk.directory.command.PersonCommand.IdentifyPerson;
import io.ledgerdesk.directory.command.PersonCommand.MergePeople;
import io.ledgerdesk.directory.command.PersonCommand.Place;
import io.ledgerdesk.directory.command.PersonCommand.ReactivatePerson;
import io.ledgerdesk.directory.command.PersonCommand.RegisterPerson;
import io.ledgerdesk.directory.command.PersonCommand.Said;
import io.ledgerdesk.directory.graphql.input.PersonInputs.ChangePersonInput;
import io.ledgerdesk.directory.graphql.input.PersonInputs.DeactivatePersonInput;
import io.ledgerdesk.directory.graphql.input.PersonInputs.GrantRolesInput;
import io.ledgerdesk.directory.graphql.input.PersonInputs.IdentifyPersonInput;
import io.ledgerdesk.directory.graphql.input.PersonInputs.MergePeopleInput;
import io.ledgerdesk.directory.graphql.input.PersonInputs.ReactivatePersonInput;
import io.ledgerdesk.directory.graphql.input.PersonInputs.RegisterPersonInput;
import io.ledgerdesk.directory.graphql.payload.PersonPayloads.ChangePersonPayload;
import io.ledgerdesk.directory.graphql.payload.PersonPayloads.DeactivatePersonPayload;
import io.ledgerdesk.directory.graphql.payload.PersonPayloads.GrantRolesPayload;
import io.ledgerdesk.directory.graphql.payload.PersonPayloads.IdentifyPersonPayload;
import io.ledgerdesk.directory.graphql.payload.PersonPayloads.MergePeoplePayload;
import io.ledgerdesk.directory.graphql.payload.PersonPayloads.ReactivatePersonPayload;
import io.ledgerdesk.directory.graphql.payload.PersonPayloads.RegisterPersonPayload;
import io.ledgerdesk.directory.graphql.type.DirectoryWords;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Making people known, changing them, giving them roles, merging their records. */
@GraphQLApi
public class PersonMutations {
    private static final String INPUT = "What is needed for it.";

    private final PersonAnswers people;
    private final DirectoryCommands commands;

    PersonMutations(PersonAnswers people, DirectoryCommands commands) {
        this.people = people;
        this.commands = commands;
    }

    @Needs("directory.write")
    @Mutation("registerPerson")
    @Description("Makes a person known.")
    public @NonNull Uni<RegisterPersonPayload> registerPerson(
            @NonNull @Name("input") @Description(INPUT) RegisterPersonInput input) {
        Form form = new Form();
        PersonId person =
                form.fresh(
                        input.key(),
                        input.key() == null ? commands.mint("person", input.commandId()) : "",
                        PersonId::new);
        return people.send(
                        form,
                        input.commandId(),
                        person,
                        new RegisterPerson(
                                person,
                                DirectoryWords.as(PersonKind.class, input.kind()),
                                new Said(
                                        input.name(),
                                        input.mails(),
                                        input.phones(),
                                        input.language(),
                                        input.timeZone(),
                                        input.vip()),
                                place(form, input),
                                null))
                .map(RegisterPersonPayload::new);
    }

    @Needs("directory.write")
    @Mutation("changePerson")
    @Description(
            "Says something of a person anew; people may mend their own name, telephones, language and time zone.")
    public @NonNull Uni<ChangePersonPayload> changePerson(
            @NonNull @Name("input") @Description(INPUT) ChangePersonInput input) {
        Form form = new Form();
        PersonId person = form.person("personId", input.personId());
        return people.send(
                        form,
                        input.commandId(),
                        person,
                        new ChangePerson(
                                person,
                                input.kind() == null
                                        ? null
                                        : DirectoryWords.as(PersonKind.class, input.kind()),
                                new Said(
                                        input.name(),
                                        input.mails(),
                                        input.phones(),
                                        input.language(),
                                        input.timeZone(),
                                        input.vip())))
                .map(ChangePersonPayload::new);
    }

    @Needs("role.write")
    @Mutation("grantRoles")
    @Description("Gives a person these roles and no others.")
    public @NonNull Uni<GrantRolesPayload> grantRoles(
            @NonNull @Name("input") @Description(INPUT) GrantRolesInput input) {
        Form form = new Form();
        PersonId person = form.person("personId", input.personId());
        return people.send(
                        form,
                        input.commandId(),
                        person,
                        new GrantRoles(person, form.roles(input.roles())))
                .map(GrantRolesPayload::new);
    }

    @Needs("directory.write")
    @Mutation("deactivatePerson")
    @Description("Lets a person do nothing any more.")
    public @NonNull Uni<DeactivatePersonPayload> deactivatePerson(
            @NonNull @Name("input") @Description(INPUT) DeactivatePersonInput input) {
        Form form = new Form();
        PersonId person = form.person("personId", input.personId());
        return people.send(
                        form,
                        input.commandId(),
                        person,
                        new DeactivatePerson(person, input.reason()))
                .map(DeactivatePersonPayload::new);
    }

    @Needs("directory.write")
    @Mutation("reactivatePerson")
    @Description("Lets a person do again what roles allow.")
    public @NonNull Uni<ReactivatePersonPayload> reactivatePerson(
            @NonNull @Name("input") @Description(INPUT) ReactivatePersonInput input) {
        Form form = new Form();
        PersonId person = form.person("personId", input.personId());
        return people.send(form, input.commandId(), person, new ReactivatePerson(person))
                .map(ReactivatePersonPayload::new);
    }

    @Needs("directory.write")
    @Mutation("mergePeople")
    @Description(
            "Says that two records are of one person; the payload shows the one that stays. What the one that goes had comes along, its roles do not.")
    public @NonNull Uni<MergePeoplePayload> mergePeople(
            @NonNull @Name("input") @Description(INPUT) MergePeopleInput input) {
        Form form = new Form();
        PersonId person = form.person("personId", input.personId());
        return people.send(
                        form,
                        input.commandId(),
                        person,
                        new MergePeople(person, form.person("intoPersonId", input.intoPersonId())))
                .map(MergePeoplePayload::new);
    }

    @Needs("directory.write")
    @Mutation("identifyPerson")
    @Description("Says what an identity provider calls a person.")
    public @NonNull Uni<IdentifyPersonPayload> identifyPerson(
            @NonNull @Name("input") @Description(INPUT) IdentifyPersonInput input) {
        Form form = new Form();
        PersonId person = form.person("personId", input.personId());
        return people.send(
                        form,
                        input.commandId(),
                        person,
                        new IdentifyPerson(person, input.externalId()))
                .map(IdentifyPersonPayload::new);
    }

    private static @Nullable Place place(Form form, RegisterPersonInput input) {
        String company = input.companyId();
        var visibility = input.visibility();
        return company == null
                ? null
                : new Place(
                        form.company("companyId", company),
                        visibility == null
                                ? CompanyVisibility.OWN
                                : DirectoryWords.as(CompanyVisibility.class, visibility));
    }
}
