package io.ledgerdesk.access.graphql;

import io.ledgerdesk.access.book.BuiltInRoles;
import io.ledgerdesk.access.command.RoleCommand;
import io.ledgerdesk.access.command.RoleCommand.ChangeRole;
import io.ledgerdesk.access.command.RoleCommand.DefineRole;
import io.ledgerdesk.access.command.RoleCommand.ResetRole;
import io.ledgerdesk.access.command.RoleCommand.RetireRole;
import io.ledgerdesk.access.command.RoleRejection;
import io.ledgerdesk.access.graphql.RoleInputs.OfRole;
import io.ledgerdesk.access.graphql.RolePayloads.Outcome;
import io.ledgerdesk.access.graphql.RoleTypes.RoleView;
import io.ledgerdesk.access.id.RoleName;
import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.graphql.error.CommandIdReused;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.relay.ClientCommands;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From a mutation's input to its outcome, the same way for every mutation of roles. */
@ApplicationScoped
class RoleCommands {
    private final CurrentCaller callers;
    private final CommandGateway gateway;
    private final BuiltInRoles builtIn;

    RoleCommands(CurrentCaller callers, CommandGateway gateway, BuiltInRoles builtIn) {
        this.callers = callers;
        this.gateway = gateway;
        this.builtIn = builtIn;
    }

    Uni<Outcome> send(OfRole input, Function<RoleName, RoleCommand> command) {
        Caller caller = callers.require();
        UserError refused = RoleErrors.form(input);
        if (refused != null) {
            return Uni.createFrom().item(Outcome.refused(refused));
        }
        RoleCommand sent = command.apply(new RoleName(input.name()));
        return gateway.send(ClientCommands.of(caller, sent, ClientCommands.key(input.commandId())))
                .map(result -> outcome(sent, result));
    }

    private Outcome outcome(RoleCommand command, CommandResult result) {
        return switch (result) {
            case CommandResult.Done done ->
                    new Outcome(decided(command), Position.of(done.position()), List.of());
            case CommandResult.Refused refused ->
                    Outcome.refused(RoleErrors.of((RoleRejection) refused.why()));
            case CommandResult.VersionConflict none ->
                    throw new IllegalStateException("no version was expected of " + command);
            case CommandResult.CommandIdReused reused -> Outcome.refused(CommandIdReused.error());
        };
    }

    /** A role is as a whole what its latest command says. */
    private @Nullable RoleView decided(RoleCommand command) {
        RoleName role = command.role();
        boolean comesWithIt = builtIn.roles().containsKey(role);
        return switch (command) {
            case DefineRole c -> RoleView.of(role, c.content(), comesWithIt, true);
            case ChangeRole c ->
                    RoleView.of(
                            role,
                            c.content(),
                            comesWithIt,
                            !c.content().equals(builtIn.roles().get(role)));
            case ResetRole c ->
                    builtIn.find(role)
                            .map(content -> RoleView.of(role, content, true, false))
                            .orElse(null);
            case RetireRole c -> null;
        };
    }
}
