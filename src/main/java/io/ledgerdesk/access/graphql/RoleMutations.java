package io.ledgerdesk.access.graphql;

import io.ledgerdesk.access.command.RoleCommand.ChangeRole;
import io.ledgerdesk.access.command.RoleCommand.DefineRole;
import io.ledgerdesk.access.command.RoleCommand.ResetRole;
import io.ledgerdesk.access.command.RoleCommand.RetireRole;
import io.ledgerdesk.access.event.RoleContent;
import io.ledgerdesk.access.event.RoleContent.Grant;
import io.ledgerdesk.access.graphql.RoleInputs.ChangeRoleInput;
import io.ledgerdesk.access.graphql.RoleInputs.DefineRoleInput;
import io.ledgerdesk.access.graphql.RoleInputs.OfContent;
import io.ledgerdesk.access.graphql.RoleInputs.ResetRoleInput;
import io.ledgerdesk.access.graphql.RoleInputs.RetireRoleInput;
import io.ledgerdesk.access.graphql.RolePayloads.ChangeRolePayload;
import io.ledgerdesk.access.graphql.RolePayloads.DefineRolePayload;
import io.ledgerdesk.access.graphql.RolePayloads.ResetRolePayload;
import io.ledgerdesk.access.graphql.RolePayloads.RetireRolePayload;
import io.ledgerdesk.access.id.RoleText;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Making, changing and retiring roles. */
@GraphQLApi
public class RoleMutations {
    private static final String INPUT = "What is needed for it.";

    private final RoleCommands commands;

    RoleMutations(RoleCommands commands) {
        this.commands = commands;
    }

    @Needs("role.write")
    @Mutation("defineRole")
    @Description("Makes a role of the desk's own.")
    public @NonNull Uni<DefineRolePayload> defineRole(
            @NonNull @Name("input") @Description(INPUT) DefineRoleInput input) {
        return commands.send(input, role -> new DefineRole(role, content(input)))
                .map(DefineRolePayload::new);
    }

    @Needs("role.write")
    @Mutation("changeRole")
    @Description(
            "Makes a role another, whether it is the desk's own or came with it. Counts for"
                    + " everybody who has it, at once.")
    public @NonNull Uni<ChangeRolePayload> changeRole(
            @NonNull @Name("input") @Description(INPUT) ChangeRoleInput input) {
        return commands.send(input, role -> new ChangeRole(role, content(input)))
                .map(ChangeRolePayload::new);
    }

    @Needs("role.write")
    @Mutation("resetRole")
    @Description("Makes a role that came with the desk what it was then.")
    public @NonNull Uni<ResetRolePayload> resetRole(
            @NonNull @Name("input") @Description(INPUT) ResetRoleInput input) {
        return commands.send(input, ResetRole::new).map(ResetRolePayload::new);
    }

    @Needs("role.write")
    @Mutation("retireRole")
    @Description(
            "Takes a role of the desk's own out of use: it allows nothing any more, and its name is"
                    + " not given again.")
    public @NonNull Uni<RetireRolePayload> retireRole(
            @NonNull @Name("input") @Description(INPUT) RetireRoleInput input) {
        return commands.send(input, RetireRole::new).map(RetireRolePayload::new);
    }

    private static RoleContent content(OfContent input) {
        String description = input.description();
        return new RoleContent(
                new RoleText(input.english()),
                new RoleText(input.russian()),
                description == null ? null : new RoleText(description),
                input.grants().stream()
                        .map(grant ->
                                new Grant(
                                        new Right(grant.right()),
                                        grant.reaches().stream()
                                                .map(reach -> Reach.valueOf(reach.name()))
                                                .toList()))
                        .toList());
    }
}
