package io.ledgerdesk.ticket.graphql;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.wire.CanonicalJson;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.relay.CurrentField;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.graphql.input.CommandInput;
import io.ledgerdesk.ticket.graphql.payload.TicketPayload.Outcome;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** From a mutation's input to its payload, the same way for every mutation. */
@ApplicationScoped
class TicketCommands {
    private static final Logger LOG = Logger.getLogger(TicketCommands.class);
    private static final String CHANNEL = "API";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final CurrentCaller callers;
    private final CommandGateway gateway;
    private final TicketReader reader;

    TicketCommands(CurrentCaller callers, CommandGateway gateway, TicketReader reader) {
        this.callers = callers;
        this.gateway = gateway;
        this.reader = reader;
    }

    /**
     * A mutation under way, with what only its beginning can tell.
     *
     * @param wantsTicket whether the client asks for the ticket
     * @param key absent if the client gave no id of the command
     */
    record Call(Caller caller, boolean wantsTicket, CommandRequest.@Nullable InputKey key) {}

    /**
     * Sends a command about a ticket that is there.
     *
     * @param problem what is wrong with the input's form, if anything
     */
    <P> Uni<P> send(
            CommandInput.OfTicket input,
            @Nullable UserError problem,
            Function<TicketId, TicketCommand> command,
            Function<Outcome, P> payload) {
        return send(input, problem, CHANNEL, command, payload);
    }

    /**
     * The same for what came by another road than this one.
     *
     * @param channel upper snake case
     */
    <P> Uni<P> send(
            CommandInput.OfTicket input,
            @Nullable UserError problem,
            String channel,
            Function<TicketId, TicketCommand> command,
            Function<Outcome, P> payload) {
        Caller caller = callers.require();
        Optional<TicketId> ticket = Ticket.parse(input.ticketId());
        UserError refused = problem == null ? TicketErrors.commandId(input.commandId()) : problem;
        if (refused == null && ticket.isEmpty()) {
            refused = TicketErrors.notFound();
        }
        if (refused != null) {
            return Uni.createFrom().item(payload.apply(Outcome.refused(refused)));
        }
        Integer expected = input.expectedVersion();
        return send(
                        begin(caller, input),
                        channel,
                        command.apply(ticket.orElseThrow()),
                        expected == null ? null : expected.longValue())
                .map(payload);
    }

    /** Takes down what only the beginning of a mutation can tell. */
    Call begin(Caller caller, CommandInput input) {
        String commandId = input.commandId();
        return new Call(
                caller,
                CurrentField.selects("ticket"),
                commandId == null
                        ? null
                        : new CommandRequest.InputKey(
                                UUID.fromString(commandId), canonicalInput()));
    }

    Uni<Outcome> send(
            Call call, String channel, TicketCommand command, @Nullable Long expectedVersion) {
        CommandRequest request =
                new CommandRequest(
                        call.caller().tenant(),
                        call.caller().actor(),
                        channel,
                        command,
                        call.key(),
                        expectedVersion,
                        null,
                        null,
                        UuidCreator.getTimeOrderedEpoch(),
                        null);
        return gateway.send(request).chain(result -> outcome(call, result));
    }

    private Uni<Outcome> outcome(Call call, CommandResult result) {
        return switch (result) {
            case CommandResult.Done done -> done(call, done);
            case CommandResult.Refused refused ->
                    refused(TicketErrors.of((TicketRejection) refused.why()));
            case CommandResult.VersionConflict conflict ->
                    refused(TicketErrors.of(conflict, call.caller()));
            case CommandResult.CommandIdReused reused -> refused(TicketErrors.commandIdReused());
        };
    }

    private static Uni<Outcome> refused(UserError error) {
        return Uni.createFrom().item(Outcome.refused(error));
    }

    private Uni<Outcome> done(Call call, CommandResult.Done done) {
        String position = Position.of(done.position());
        if (!call.wantsTicket()) {
            return Uni.createFrom().item(new Outcome(null, position, List.of()));
        }
        return reader.asDecided(call.caller(), ticketOf(done.stream()), done.position())
                .map(ticket -> new Outcome(ticket.orElse(null), position, List.of()))
                .onFailure()
                .recoverWithItem(unreadable -> {
                    // what was written stays written, and the client must not send it again
                    LOG.errorf(unreadable, "%s cannot be shown as of %s", done.stream(), position);
                    return new Outcome(null, position, List.of());
                });
    }

    private static TicketId ticketOf(String stream) {
        return new TicketId(UUID.fromString(stream.substring(TicketId.TAG.length() + 1)));
    }

    /** The mutation and its input as they were sent, in one spelling. */
    private static String canonicalInput() {
        Map<String, Object> sent = Map.of(CurrentField.name(), CurrentField.argument("input"));
        return new String(CanonicalJson.bytes(MAPPER.valueToTree(sent)), StandardCharsets.UTF_8);
    }
}
