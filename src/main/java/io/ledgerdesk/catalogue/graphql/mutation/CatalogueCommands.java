package io.ledgerdesk.catalogue.graphql.mutation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.catalogue.command.CatalogueCommand;
import io.ledgerdesk.catalogue.command.CatalogueCommand.AsSeen;
import io.ledgerdesk.catalogue.command.CatalogueRejection;
import io.ledgerdesk.catalogue.command.CatalogueRejection.MovedOn;
import io.ledgerdesk.catalogue.graphql.form.Form;
import io.ledgerdesk.catalogue.graphql.payload.Outcome;
import io.ledgerdesk.catalogue.graphql.type.Seen;
import io.ledgerdesk.catalogue.view.CatalogueVersions;
import io.ledgerdesk.catalogue.view.DeskCatalogue;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.wire.CanonicalJson;
import io.ledgerdesk.platform.graphql.error.CommandIdReused;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.relay.CurrentField;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From a mutation's command to what became of it, the same way for every mutation. */
@ApplicationScoped
class CatalogueCommands {
    private static final String CHANNEL = "API";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final CurrentCaller callers;
    private final CommandGateway gateway;
    private final DeskCatalogue catalogue;
    private final CatalogueVersions versions;
    private final Mentions mentions;

    CatalogueCommands(
            CurrentCaller callers,
            CommandGateway gateway,
            DeskCatalogue catalogue,
            CatalogueVersions versions,
            Mentions mentions) {
        this.callers = callers;
        this.gateway = gateway;
        this.catalogue = catalogue;
        this.versions = versions;
        this.mentions = mentions;
    }

    /**
     * Who asks, and with what; to be taken at once, on the thread that calls the mutation.
     *
     * @param key to recognise a second arrival; absent if the client gave no id
     */
    record Sender(Caller caller, CommandRequest.@Nullable InputKey key) {}

    /** Of the mutation under way. */
    Sender sender(Form form, @Nullable String commandId) {
        UUID given = form.commandId(commandId);
        return new Sender(
                callers.require(),
                given == null ? null : new CommandRequest.InputKey(given, canonicalInput()));
    }

    /** Sends a command, unless something is wrong with the input's form. */
    Uni<Outcome<Seen>> send(Form form, @Nullable String commandId, CatalogueCommand command) {
        return send(form, commandId, null, command);
    }

    /**
     * The same, unless the entry has moved on.
     *
     * @param version of the entry as it was seen; absent for whatever it is
     */
    Uni<Outcome<Seen>> send(
            Form form,
            @Nullable String commandId,
            @Nullable Integer version,
            CatalogueCommand command) {
        Sender sender = sender(form, commandId);
        UserError problem = form.problem();
        return problem == null ? send(sender, version, command) : refused(problem);
    }

    /** The same of an input whose form was looked at. */
    Uni<Outcome<Seen>> send(Sender sender, @Nullable Integer version, CatalogueCommand command) {
        return mentions.unknown(sender.caller(), command)
                .chain(unknown ->
                        unknown.map(CatalogueCommands::refused)
                                .orElseGet(() ->
                                        dispatch(
                                                sender,
                                                version == null
                                                        ? command
                                                        : new AsSeen(command, version))));
    }

    private Uni<Outcome<Seen>> dispatch(Sender sender, CatalogueCommand command) {
        Caller caller = sender.caller();
        CommandRequest request =
                new CommandRequest(
                        caller.tenant(),
                        caller.actor(),
                        CHANNEL,
                        command,
                        sender.key(),
                        null,
                        null,
                        null,
                        UuidCreator.getTimeOrderedEpoch(),
                        null);
        return gateway.send(request.within(caller.authority()).readBy(Reader.STAFF))
                .chain(result -> outcome(caller, command, result));
    }

    private Uni<Outcome<Seen>> outcome(
            Caller caller, CatalogueCommand command, CommandResult result) {
        return switch (result) {
            case CommandResult.Done done ->
                    catalogue
                            .of(caller.tenant(), done.position())
                            .map(book ->
                                    new Outcome<>(
                                            Seen.of(
                                                            caller.tenant(),
                                                            book,
                                                            command.kind(),
                                                            command.id())
                                                    .orElse(null),
                                            Position.of(done.position()),
                                            List.of()));
            case CommandResult.Refused(MovedOn moved) -> movedOn(caller, moved);
            case CommandResult.Refused refused ->
                    refused(CatalogueErrors.of(command.kind(), (CatalogueRejection) refused.why()));
            case CommandResult.VersionConflict conflict ->
                    throw new IllegalStateException("no version of the whole was expected");
            case CommandResult.CommandIdReused reused -> refused(CommandIdReused.error());
        };
    }

    private Uni<Outcome<Seen>> movedOn(Caller caller, MovedOn moved) {
        return versions.latest(caller.tenant(), moved.kind(), moved.id())
                .map(latest -> Outcome.refused(CatalogueErrors.of(moved, latest)));
    }

    private static Uni<Outcome<Seen>> refused(UserError why) {
        return Uni.createFrom().item(Outcome.refused(why));
    }

    /** The mutation and its input as they were sent, in one spelling. */
    private static String canonicalInput() {
        Map<String, Object> sent = Map.of(CurrentField.name(), CurrentField.argument("input"));
        return new String(CanonicalJson.bytes(MAPPER.valueToTree(sent)), StandardCharsets.UTF_8);
    }
}
