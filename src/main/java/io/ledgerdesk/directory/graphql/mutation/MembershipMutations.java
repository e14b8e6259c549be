package io.ledgerdesk.directory.graphql.mutation;

import io.ledgerdesk.directory.CompanyVisibility;
import io.ledgerdesk.directory.command.MembershipCommand.JoinGroup;
import io.ledgerdesk.directory.command.MembershipCommand.LeaveGroup;
import io.ledgerdesk.directory.command.MembershipCommand.PlaceInCompany;
import io.ledgerdesk.directory.command.MembershipCommand.RemoveFromCompany;
import io.ledgerdesk.directory.graphql.input.MembershipInputs.JoinGroupInput;
import io.ledgerdesk.directory.graphql.input.MembershipInputs.LeaveGroupInput;
import io.ledgerdesk.directory.graphql.input.MembershipInputs.PlaceInCompanyInput;
import io.ledgerdesk.directory.graphql.input.MembershipInputs.RemoveFromCompanyInput;
import io.ledgerdesk.directory.graphql.payload.MembershipPayloads.JoinGroupPayload;
import io.ledgerdesk.directory.graphql.payload.MembershipPayloads.LeaveGroupPayload;
import io.ledgerdesk.directory.graphql.payload.MembershipPayloads.PlaceInCompanyPayload;
import io.ledgerdesk.directory.graphql.payload.MembershipPayloads.RemoveFromCompanyPayload;
import io.ledgerdesk.directory.graphql.type.DirectoryWords;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Where people belong. */
@GraphQLApi
public class MembershipMutations {
    private static final String INPUT = "What is needed for it.";

    private final PersonAnswers people;

    MembershipMutations(PersonAnswers people) {
        this.people = people;
    }

    @Needs("directory.write")
    @Mutation("placeInCompany")
    @Description("Puts a person into a company, or says anew what it may see there.")
    public @NonNull Uni<PlaceInCompanyPayload> placeInCompany(
            @NonNull @Name("input") @Description(INPUT) PlaceInCompanyInput input) {
        Form form = new Form();
        PersonId person = form.person("personId", input.personId());
        return people.send(
                        form,
                        input.commandId(),
                        person,
                        new PlaceInCompany(
                                person,
                                form.company("companyId", input.companyId()),
                                DirectoryWords.as(CompanyVisibility.class, input.visibility())))
                .map(PlaceInCompanyPayload::new);
    }

    @Needs("directory.write")
    @Mutation("removeFromCompany")
    @Description("Takes a person out of a company.")
    public @NonNull Uni<RemoveFromCompanyPayload> removeFromCompany(
            @NonNull @Name("input") @Description(INPUT) RemoveFromCompanyInput input) {
        Form form = new Form();
        PersonId person = form.person("personId", input.personId());
        return people.send(
                        form,
                        input.commandId(),
                        person,
                        new RemoveFromCompany(person, form.company("companyId", input.companyId())))
                .map(RemoveFromCompanyPayload::new);
    }

    @Needs("directory.write")
    @Mutation("joinGroup")
    @Description("Has a person of staff work in a group.")
    public @NonNull Uni<JoinGroupPayload> joinGroup(
            @NonNull @Name("input") @Description(INPUT) JoinGroupInput input) {
        Form form = new Form();
        PersonId person = form.person("personId", input.personId());
        return people.send(
                        form,
                        input.commandId(),
                        person,
                        new JoinGroup(person, form.group("groupId", input.groupId())))
                .map(JoinGroupPayload::new);
    }

    @Needs("directory.write")
    @Mutation("leaveGroup")
    @Description("Has a person work in a group no more.")
    public @NonNull Uni<LeaveGroupPayload> leaveGroup(
            @NonNull @Name("input") @Description(INPUT) LeaveGroupInput input) {
        Form form = new Form();
        PersonId person = form.person("personId", input.personId());
        return people.send(
                        form,
                        input.commandId(),
                        person,
                        new LeaveGroup(person, form.group("groupId", input.groupId())))
                .map(LeaveGroupPayload::new);
    }
}
