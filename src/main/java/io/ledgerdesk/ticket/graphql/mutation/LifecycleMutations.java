package io.ledgerdesk.ticket.graphql.mutation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.command.LifecycleCommand.CancelTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.ReinstateTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.graphql.input.LifecycleInputs.CancelTicketInput;
import io.ledgerdesk.ticket.graphql.input.LifecycleInputs.RegisterTicketInput;
import io.ledgerdesk.ticket.graphql.input.LifecycleInputs.ReinstateTicketInput;
import io.ledgerdesk.ticket.graphql.input.LifecycleInputs.RequesterInput;
import io.ledgerdesk.ticket.graphql.mutation.terms.Terms;
import io.ledgerdesk.ticket.graphql.mutation.terms.TicketTerms;
import io.ledgerdesk.ticket.graphql.mutation.terms.Wish;
import io.ledgerdesk.ticket.graphql.payload.LifecyclePayloads.CancelTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.LifecyclePayloads.RegisterTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.LifecyclePayloads.ReinstateTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.TicketPayload.Outcome;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.view.number.TicketNumbers;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Coming into being, and going before time. */
@GraphQLApi
public class LifecycleMutations {
    private final TicketCommands commands;
    private final CurrentCaller callers;
    private final TicketNumbers numbers;
    private final TicketTerms terms;
    private final Clock clock;

    LifecycleMutations(
            TicketCommands commands,
            CurrentCaller callers,
            TicketNumbers numbers,
            TicketTerms terms,
            Clock clock) {
        this.terms = terms;
        this.commands = commands;
        this.callers = callers;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Needs("ticket.register")
    @Mutation("registerTicket")
    @Description("Opens a ticket and gives it its number.")
    public @NonNull Uni<RegisterTicketPayload> registerTicket(
            @NonNull @Name("input") @Description("What is needed for it.")
                    RegisterTicketInput input) {
        Caller caller = callers.require();
        UserError problem = problem(caller, input);
        if (problem != null) {
            return Uni.createFrom().item(new RegisterTicketPayload(Outcome.refused(problem)));
        }
        Requester requester = requester(caller, input.requester());
        TicketId id = new TicketId(UuidCreator.getTimeOrderedEpoch());
        TicketCommands.Call call = commands.begin(caller, input, "ticket");
        return terms.ofNew(
                        caller.tenant(),
                        Optional.ofNullable(requester.company()).map(of -> of.id().value()),
                        new Wish(input.topic(), input.service(), input.agreement()))
                .chain(found -> register(call, id, requester, input, found))
                .map(RegisterTicketPayload::new);
    }

    private Uni<Outcome> register(
            TicketCommands.Call call,
            TicketId id,
            Requester requester,
            RegisterTicketInput input,
            Terms found) {
        UserError problem = found.problem();
        return problem == null
                ? numbers.next(call.caller().tenant())
                        .chain(number ->
                                commands.send(
                                        call,
                                        input.channel().name(),
                                        command(id, number, requester, input, found)))
                : Uni.createFrom().item(Outcome.refused(problem));
    }

    @Needs({"ticket.close", "ticket.decide"})
    @Mutation("cancelTicket")
    @Description("Takes a ticket out of work without an answer; a requester may only withdraw.")
    public @NonNull Uni<CancelTicketPayload> cancelTicket(
            @NonNull @Name("input") @Description("What is needed for it.")
                    CancelTicketInput input) {
        return commands.send(
                input,
                null,
                ticket ->
                        new CancelTicket(
                                ticket, Words.as(CancelReason.class, input.reason()), input.text()),
                CancelTicketPayload::new);
    }

    @Needs("ticket.close")
    @Mutation("reinstateTicket")
    @Description("Brings a cancelled ticket back to where it was before; not a merged one.")
    public @NonNull Uni<ReinstateTicketPayload> reinstateTicket(
            @NonNull @Name("input") @Description("What is needed for it.")
                    ReinstateTicketInput input) {
        return commands.send(
                input,
                null,
                ticket -> new ReinstateTicket(ticket, input.reason()),
                ReinstateTicketPayload::new);
    }

    private RegisterTicket command(
            TicketId id,
            TicketNumber number,
            Requester requester,
            RegisterTicketInput input,
            Terms found) {
        Instant receivedAt = input.receivedAt();
        return new RegisterTicket(
                id,
                number,
                requester,
                Words.as(Channel.class, input.channel()),
                input.subject(),
                input.description(),
                receivedAt == null ? clock.instant() : receivedAt,
                Words.orNull(TicketKind.class, input.kind()),
                found.topic(),
                Words.orNull(Impact.class, input.impact()),
                Words.orNull(Urgency.class, input.urgency()),
                input.externalId(),
                found.service(),
                found.agreement(),
                found.rule());
    }

    private static @Nullable UserError problem(Caller caller, RegisterTicketInput input) {
        UserError ofCommand = TicketErrors.commandId(input.commandId());
        if (ofCommand != null) {
            return ofCommand;
        }
        return input.requester() == null && !caller.isRequester()
                ? ValidationFailed.of("requester", "given unless you are the requester")
                : People.problem(input.requester());
    }

    private static Requester requester(Caller caller, @Nullable RequesterInput input) {
        return input == null ? People.requester(caller.actor()) : People.requester(input);
    }
}
