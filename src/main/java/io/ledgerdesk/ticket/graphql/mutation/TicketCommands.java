package io.ledgerdesk.ticket.graphql.mutation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.relay.ClientCommands;
import io.ledgerdesk.platform.graphql.relay.CurrentField;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.graphql.input.CommandInput;
import io.ledgerdesk.ticket.graphql.mutation.terms.Terms;
import io.ledgerdesk.ticket.graphql.payload.TicketPayload.Outcome;
import io.ledgerdesk.ticket.graphql.reader.EventReader;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** From a mutation's input to its payload, the same way for every mutation. */
@ApplicationScoped
public class TicketCommands {
    private static final Logger LOG = Logger.getLogger(TicketCommands.class);

    /** By which road a client's program comes. */
    public static final String CHANNEL = ClientCommands.CHANNEL;

    private final CurrentCaller callers;
    private final CommandGateway gateway;
    private final TicketReader reader;
    private final EventReader events;

    TicketCommands(
            CurrentCaller callers,
            CommandGateway gateway,
            TicketReader reader,
            EventReader events) {
        this.callers = callers;
        this.gateway = gateway;
        this.reader = reader;
        this.events = events;
    }

    /**
     * A mutation under way, with what only its beginning can tell.
     *
     * @param wantsTicket whether the client asks for the ticket
     * @param key absent if the client gave no id of the command
     * @param mark under which a ticket may be remembered for the answer to the next command
     */
    public record Call(
            Caller caller,
            boolean wantsTicket,
            CommandRequest.@Nullable InputKey key,
            @Nullable String mark) {

        /** The same for one of many commands. */
        public Call with(CommandRequest.@Nullable InputKey other) {
            return new Call(caller, wantsTicket, other, mark);
        }
    }

    /** What became of an input before it is a command. */
    public sealed interface Prepared {

        /** It can be sent. */
        record Ready(Call call, TicketId ticket, @Nullable Long expectedVersion)
                implements Prepared {}

        /** It is wrong already by its form. */
        record Refused(Outcome outcome) implements Prepared {}
    }

    /**
     * Sends a command about a ticket that is there.
     *
     * @param problem what is wrong with the input's form, if anything
     */
    public <P> Uni<P> send(
            CommandInput.OfTicket input,
            @Nullable UserError problem,
            Function<TicketId, TicketCommand> command,
            Function<Outcome, P> payload) {
        return send(
                input,
                problem,
                (caller, ticket) -> Uni.createFrom().item(Terms.NONE),
                (ticket, none) -> command.apply(ticket),
                payload);
    }

    /**
     * The same where the catalogue is asked first.
     *
     * @param terms what it says, which may be that there is to be no command
     */
    public <P> Uni<P> send(
            CommandInput.OfTicket input,
            @Nullable UserError problem,
            BiFunction<Caller, TicketId, Uni<Terms>> terms,
            BiFunction<TicketId, Terms, TicketCommand> command,
            Function<Outcome, P> payload) {
        return switch (prepare(input, problem)) {
            case Prepared.Refused refused ->
                    Uni.createFrom().item(payload.apply(refused.outcome()));
            case Prepared.Ready ready ->
                    terms.apply(ready.call().caller(), ready.ticket())
                            .chain(found -> {
                                UserError against = found.problem();
                                return against == null
                                        ? dispatch(ready, command.apply(ready.ticket(), found))
                                        : refused(against);
                            })
                            .map(payload);
        };
    }

    private Uni<Outcome> dispatch(Prepared.Ready ready, TicketCommand command) {
        return dispatch(ready, CHANNEL, command).chain(result -> outcome(ready.call(), result));
    }

    /**
     * Judges the form of an input about a ticket that is there.
     *
     * @param problem what is wrong with the rest of it, if anything
     */
    public Prepared prepare(CommandInput.OfTicket input, @Nullable UserError problem) {
        Caller caller = callers.require();
        Optional<TicketId> ticket = Ticket.parse(input.ticketId());
        UserError refused = problem == null ? TicketErrors.commandId(input.commandId()) : problem;
        if (refused == null && ticket.isEmpty()) {
            refused = TicketErrors.notFound();
        }
        Integer expected = input.expectedVersion();
        return refused == null
                ? new Prepared.Ready(
                        begin(caller, input, "ticket"),
                        ticket.orElseThrow(),
                        expected == null ? null : expected.longValue())
                : new Prepared.Refused(Outcome.refused(refused));
    }

    /**
     * Takes down what only the beginning of a mutation can tell.
     *
     * @param shown the field of the payload that shows a ticket
     */
    public Call begin(Caller caller, CommandInput input, String shown) {
        return new Call(
                caller,
                CurrentField.selects(shown),
                ClientCommands.key(input.commandId()),
                reader.mark(caller));
    }

    /**
     * Sends a command as it is.
     *
     * @param channel by which road it came, upper snake case
     */
    public Uni<Outcome> send(Call call, String channel, TicketCommand command) {
        return dispatch(new Prepared.Ready(call, command.ticket(), null), channel, command)
                .chain(result -> outcome(call, result));
    }

    /** Sends a command without an eye to what is to be answered. */
    public Uni<CommandResult> dispatch(
            Prepared.Ready ready, String channel, TicketCommand command) {
        Call call = ready.call();
        CommandRequest request =
                new CommandRequest(
                        call.caller().tenant(),
                        call.caller().actor(),
                        channel,
                        command,
                        call.key(),
                        ready.expectedVersion(),
                        null,
                        null,
                        UuidCreator.getTimeOrderedEpoch(),
                        null);
        return gateway.send(
                request.within(call.caller().authority()).readBy(call.caller().reader()));
    }

    /** What a client is told, with the ticket that the command was about. */
    public Uni<Outcome> outcome(Call call, CommandResult result) {
        return switch (result) {
            case CommandResult.Done done -> done(call, done);
            case CommandResult.Refused refused ->
                    refused(TicketErrors.of((TicketRejection) refused.why()));
            case CommandResult.VersionConflict conflict ->
                    events.show(call.caller(), conflict.since())
                            .map(since -> Outcome.refused(TicketErrors.of(conflict, since)));
            case CommandResult.CommandIdReused reused -> refused(TicketErrors.commandIdReused());
        };
    }

    private static Uni<Outcome> refused(UserError error) {
        return Uni.createFrom().item(Outcome.refused(error));
    }

    private Uni<Outcome> done(Call call, CommandResult.Done done) {
        Uni<Optional<Ticket>> ticket =
                call.wantsTicket()
                        ? shown(call, ticketOf(done.stream()), done)
                        : Uni.createFrom().item(Optional.empty());
        String position = Position.of(done.position());
        return ticket.map(found -> new Outcome(found.orElse(null), position, List.of()));
    }

    /** A ticket as it was decided; empty if the caller may not see it. */
    Uni<Optional<Ticket>> shown(Call call, TicketId ticket, CommandResult.Done done) {
        return reader.after(call.caller(), ticket, done, call.mark())
                .onFailure()
                .recoverWithItem(unreadable -> {
                    // what was written stays written, and the client must not send it again
                    LOG.errorf(
                            unreadable,
                            "%s cannot be shown as of %d",
                            ticket.tag(),
                            done.position());
                    return Optional.empty();
                });
    }

    private static TicketId ticketOf(String stream) {
        return new TicketId(UUID.fromString(stream.substring(TicketId.TAG.length() + 1)));
    }
}
