package io.ledgerdesk.directory.graphql.mutation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.directory.command.DirectoryCommand;
import io.ledgerdesk.directory.command.DirectoryRejection;
import io.ledgerdesk.directory.graphql.error.DirectoryErrors;
import io.ledgerdesk.directory.graphql.reader.DirectoryScope;
import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.graphql.error.CommandIdReused;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.relay.ClientCommands;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From a mutation's command to what became of it, the same way for every mutation. */
@ApplicationScoped
class DirectoryCommands {
    private final CurrentCaller callers;
    private final CommandGateway gateway;

    DirectoryCommands(CurrentCaller callers, CommandGateway gateway) {
        this.callers = callers;
        this.gateway = gateway;
    }

    /** What became of a command. */
    sealed interface Sent {

        /** It is done. */
        record Done(DirectoryScope scope, long position) implements Sent {}

        /** It is not. */
        record Refused(UserError why) implements Sent {}
    }

    /** Sends a command, unless something is wrong with the input's form. */
    Uni<Sent> send(Form form, @Nullable String commandId, DirectoryCommand command) {
        Caller caller = callers.require();
        form.commandId(commandId);
        UserError problem = form.problem();
        if (problem != null) {
            return Uni.createFrom().item(new Sent.Refused(problem));
        }
        return gateway.send(ClientCommands.of(caller, command, ClientCommands.key(commandId)))
                .map(result -> sent(caller, command, result));
    }

    private static Sent sent(Caller caller, DirectoryCommand command, CommandResult result) {
        return switch (result) {
            case CommandResult.Done done ->
                    new Sent.Done(DirectoryScope.of(caller), done.position());
            case CommandResult.Refused refused ->
                    new Sent.Refused(DirectoryErrors.of((DirectoryRejection) refused.why()));
            case CommandResult.VersionConflict none ->
                    throw new IllegalStateException("no version was expected of " + command);
            case CommandResult.CommandIdReused reused -> new Sent.Refused(CommandIdReused.error());
        };
    }

    /** A name for something new; the second arrival of a command is given the same one. */
    String mint(String kind, @Nullable String commandId) {
        if (commandId == null) {
            return UuidCreator.getTimeOrderedEpoch().toString();
        }
        Caller caller = callers.require();
        String seed = kind + "|" + caller.tenant() + "|" + caller.actor().id() + "|" + commandId;
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
