package io.ledgerdesk.workplace.graphql.saved;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.graphql.error.CommandIdReused;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.relay.ClientCommands;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.workplace.command.ViewCommand;
import io.ledgerdesk.workplace.command.ViewRejection;
import io.ledgerdesk.workplace.graphql.saved.ViewInputs.OfViews;
import io.ledgerdesk.workplace.graphql.saved.ViewPayloads.Outcome;
import io.ledgerdesk.workplace.id.ViewId;
import io.ledgerdesk.workplace.view.saved.SavedViews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From a mutation's input to its outcome, the same way for every mutation of views. */
@ApplicationScoped
class ViewCommands {
    private final CurrentCaller callers;
    private final CommandGateway gateway;
    private final SavedViews views;

    ViewCommands(CurrentCaller callers, CommandGateway gateway, SavedViews views) {
        this.callers = callers;
        this.gateway = gateway;
        this.views = views;
    }

    /**
     * Sends a command about a view of the caller's.
     *
     * @param viewId as the client gave it; absent for a new view
     * @param problem what is wrong with the input's form, if anything
     */
    Uni<Outcome> send(
            OfViews input,
            @Nullable String viewId,
            @Nullable UserError problem,
            Function<ViewId, Function<Caller, ViewCommand>> command) {
        Caller caller = callers.require();
        UserError refused = problem == null ? ViewErrors.commandId(input.commandId()) : problem;
        if (refused != null) {
            return Uni.createFrom().item(Outcome.refused(refused));
        }
        CommandRequest.InputKey key = ClientCommands.key(input.commandId());
        ViewId view = viewId == null ? mint(caller, key) : View.parse(viewId).orElse(null);
        return view == null
                ? Uni.createFrom().item(Outcome.refused(ViewErrors.notFound()))
                : send(caller, key, command.apply(view).apply(caller));
    }

    private Uni<Outcome> send(
            Caller caller, CommandRequest.@Nullable InputKey key, ViewCommand command) {
        return gateway.send(ClientCommands.of(caller, command, key))
                .chain(result -> outcome(caller, command, result));
    }

    private Uni<Outcome> outcome(Caller caller, ViewCommand command, CommandResult result) {
        return switch (result) {
            case CommandResult.Done done ->
                    views.asDecided(
                                    caller.tenant(),
                                    command.owner(),
                                    command.view(),
                                    done.position())
                            .map(found ->
                                    new Outcome(
                                            found.map(view -> new View(view, caller.actor().id()))
                                                    .orElse(null),
                                            Position.of(done.position()),
                                            List.of()));
            case CommandResult.Refused refused ->
                    refused(ViewErrors.of((ViewRejection) refused.why()));
            case CommandResult.VersionConflict none ->
                    throw new IllegalStateException("no version was expected of " + command);
            case CommandResult.CommandIdReused reused -> refused(CommandIdReused.error());
        };
    }

    private static Uni<Outcome> refused(UserError error) {
        return Uni.createFrom().item(Outcome.refused(error));
    }

    /** The second arrival of a command is about the view that the first one made. */
    private static ViewId mint(Caller caller, CommandRequest.@Nullable InputKey key) {
        if (key == null) {
            return new ViewId(UuidCreator.getTimeOrderedEpoch());
        }
        String seed = "view|" + caller.tenant() + "|" + caller.actor().id() + "|" + key.commandId();
        return new ViewId(UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)));
    }
}
