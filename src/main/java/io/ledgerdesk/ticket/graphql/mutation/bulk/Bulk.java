package io.ledgerdesk.ticket.graphql.mutation.bulk;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.command.CommandRequest.InputKey;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.error.NotFound;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.graphql.error.NotDone;
import io.ledgerdesk.ticket.graphql.input.bulk.BulkInput;
import io.ledgerdesk.ticket.graphql.mutation.TicketCommands;
import io.ledgerdesk.ticket.graphql.mutation.TicketCommands.Call;
import io.ledgerdesk.ticket.graphql.mutation.TicketErrors;
import io.ledgerdesk.ticket.graphql.payload.TicketPayload.Outcome;
import io.ledgerdesk.ticket.graphql.payload.bulk.BulkPayload;
import io.ledgerdesk.ticket.graphql.payload.bulk.TicketResult;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One command for many tickets: sent to each by itself, a few at a time. What is refused or fails
 * for one leaves the others alone.
 */
@ApplicationScoped
class Bulk {
    private static final Logger LOG = Logger.getLogger(Bulk.class);

    private final CurrentCaller callers;
    private final TicketCommands commands;
    private final GraphQlSettings settings;

    Bulk(CurrentCaller callers, TicketCommands commands, GraphQlSettings settings) {
        this.callers = callers;
        this.commands = commands;
        this.settings = settings;
    }

    /**
     * @param problem what is wrong with the rest of the input's form, if anything
     * @param command for one of the tickets
     */
    Uni<BulkPayload> send(
            BulkInput input,
            @Nullable UserError problem,
            Function<TicketId, TicketCommand> command) {
        return sendFound(input, problem, ticket -> Uni.createFrom().item(command.apply(ticket)));
    }

    /**
     * The same where something is looked up for each of them first.
     *
     * @param command for one of the tickets
     */
    Uni<BulkPayload> sendFound(
            BulkInput input,
            @Nullable UserError problem,
            Function<TicketId, Uni<TicketCommand>> command) {
        Caller caller = callers.require();
        UserError refused = problem == null ? problem(input) : problem;
        if (refused != null) {
            return Uni.createFrom().item(BulkPayload.refused(refused));
        }
        Call call = commands.begin(caller, input, "results/ticket");
        List<Uni<TicketResult>> each =
                input.ticketIds().stream().map(id -> sendOne(call, id, command)).toList();
        return Uni.join()
                .all(each)
                .usingConcurrencyOf(settings.maxBulkInFlight())
                .andFailFast()
                .map(Bulk::payload);
    }

    private @Nullable UserError problem(BulkInput input) {
        List<String> ids = input.ticketIds();
        if (ids.isEmpty() || ids.size() > settings.maxBulk()) {
            return ValidationFailed.of(
                    "ticketIds", "1 to " + settings.maxBulk() + " tickets, not " + ids.size());
        }
        Optional<String> twice = namedTwice(ids);
        return twice.isPresent()
                ? ValidationFailed.of(
                        "ticketIds", "each named once, but " + twice.get() + " is there twice")
                : TicketErrors.commandId(input.commandId());
    }

    private static Optional<String> namedTwice(List<String> ids) {
        Set<Object> seen = new HashSet<>();
        return ids.stream().filter(id -> !seen.add(meant(id))).findFirst();
    }

    /** The same ticket can be written in more than one way. */
    private static Object meant(String id) {
        return Ticket.parse(id).map(Object.class::cast).orElse(id);
    }

    private Uni<TicketResult> sendOne(
            Call call, String id, Function<TicketId, Uni<TicketCommand>> command) {
        Optional<TicketId> ticket = Ticket.parse(id);
        Uni<Outcome> outcome =
                ticket.isEmpty()
                        ? Uni.createFrom().item(Outcome.refused(TicketErrors.notFound()))
                        : Uni.createFrom()
                                .deferred(() ->
                                        command.apply(ticket.get())
                                                .chain(ready ->
                                                        commands.send(
                                                                callFor(call, ticket.get()),
                                                                TicketCommands.CHANNEL,
                                                                ready)))
                                .onFailure()
                                .recoverWithItem(failure -> failed(ticket.get(), failure));
        return outcome.map(known ->
                new TicketResult(
                        id,
                        known.ticket(),
                        known.position(),
                        known.errors().stream().map(Bulk::aboutThisOne).toList()));
    }

    /** There is no field of the input that names this ticket alone. */
    private static UserError aboutThisOne(UserError error) {
        return error instanceof NotFound found
                ? new NotFound(found.code(), found.message(), null)
                : error;
    }

    /** Every ticket's command has an id of its own, the same at its second arrival. */
    private static Call callFor(Call call, TicketId ticket) {
        InputKey whole = call.key();
        return call.with(
                whole == null
                        ? null
                        : new InputKey(
                                UuidCreator.getNameBasedSha1(
                                        whole.commandId(), ticket.value().toString()),
                                whole.canonicalInput()));
    }

    private static Outcome failed(TicketId ticket, Throwable failure) {
        String code = failure instanceof Fault fault ? fault.code() : "INTERNAL_ERROR";
        LOG.errorf(failure, "%s: one of many commands failed with %s", ticket.tag(), code);
        return Outcome.refused(
                new NotDone(
                        code,
                        "The desk failed with this ticket; send it again, with the same"
                                + " commandId if you gave one.",
                        null));
    }

    private static BulkPayload payload(List<TicketResult> results) {
        Optional<Long> last =
                results.stream()
                        .map(TicketResult::position)
                        .filter(Objects::nonNull)
                        .map(Position::parse)
                        .max(Long::compare);
        return new BulkPayload(results, last.map(Position::of).orElse(null), List.of());
    }
}
