package io.ledgerdesk.ticket.graphql.mutation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.command.ParticipationCommand.LogCall;
import io.ledgerdesk.ticket.command.ParticipationCommand.LogWork;
import io.ledgerdesk.ticket.command.ParticipationCommand.ShareTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.TickStep;
import io.ledgerdesk.ticket.command.ParticipationCommand.UnshareTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.UntickStep;
import io.ledgerdesk.ticket.command.ParticipationCommand.UnwatchTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.WatchTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.With;
import io.ledgerdesk.ticket.command.ParticipationCommand.WithGroup;
import io.ledgerdesk.ticket.command.ParticipationCommand.WithPerson;
import io.ledgerdesk.ticket.graphql.input.ParticipationInputs.LogCallInput;
import io.ledgerdesk.ticket.graphql.input.ParticipationInputs.LogWorkInput;
import io.ledgerdesk.ticket.graphql.input.ParticipationInputs.PersonInput;
import io.ledgerdesk.ticket.graphql.input.ParticipationInputs.ShareTicketInput;
import io.ledgerdesk.ticket.graphql.input.ParticipationInputs.ShareWithInput;
import io.ledgerdesk.ticket.graphql.input.ParticipationInputs.SharedGroupInput;
import io.ledgerdesk.ticket.graphql.input.ParticipationInputs.TickStepInput;
import io.ledgerdesk.ticket.graphql.input.ParticipationInputs.UnshareTicketInput;
import io.ledgerdesk.ticket.graphql.input.ParticipationInputs.UntickStepInput;
import io.ledgerdesk.ticket.graphql.input.ParticipationInputs.UnwatchTicketInput;
import io.ledgerdesk.ticket.graphql.input.ParticipationInputs.WatchTicketInput;
import io.ledgerdesk.ticket.graphql.payload.ParticipationPayloads.LogCallPayload;
import io.ledgerdesk.ticket.graphql.payload.ParticipationPayloads.LogWorkPayload;
import io.ledgerdesk.ticket.graphql.payload.ParticipationPayloads.ShareTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.ParticipationPayloads.TickStepPayload;
import io.ledgerdesk.ticket.graphql.payload.ParticipationPayloads.UnshareTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.ParticipationPayloads.UntickStepPayload;
import io.ledgerdesk.ticket.graphql.payload.ParticipationPayloads.UnwatchTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.ParticipationPayloads.WatchTicketPayload;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.id.EntryId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.word.CallDirection;
import io.ledgerdesk.ticket.word.ShareLevel;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Who else has to do with a ticket, and what was done about it beside writing. */
@GraphQLApi
public class ParticipationMutations {
    private final TicketCommands commands;

    ParticipationMutations(TicketCommands commands) {
        this.commands = commands;
    }

    @Needs("ticket.watch")
    @Mutation("watchTicket")
    @Description("Lets somebody hear of it.")
    public @NonNull Uni<WatchTicketPayload> watchTicket(
            @NonNull @Name("input") @Description("What is needed for it.") WatchTicketInput input) {
        return commands.send(
                input,
                People.problem("who", input.who()),
                ticket -> new WatchTicket(ticket, People.somebody(input.who())),
                WatchTicketPayload::new);
    }

    @Needs("ticket.watch")
    @Mutation("unwatchTicket")
    @Description("Lets somebody hear of it no more.")
    public @NonNull Uni<UnwatchTicketPayload> unwatchTicket(
            @NonNull @Name("input") @Description("What is needed for it.")
                    UnwatchTicketInput input) {
        String person = input.personId();
        return commands.send(
                input,
                TicketErrors.id("personId", PersonId::new, person),
                ticket -> new UnwatchTicket(ticket, person == null ? null : new PersonId(person)),
                UnwatchTicketPayload::new);
    }

    @Needs("ticket.share")
    @Mutation("shareTicket")
    @Description("Lets a person or a group outside its own people see it.")
    public @NonNull Uni<ShareTicketPayload> shareTicket(
            @NonNull @Name("input") @Description("What is needed for it.") ShareTicketInput input) {
        return commands.send(
                input,
                problem(input.with()),
                ticket ->
                        new ShareTicket(
                                ticket,
                                with(input.with()),
                                Words.as(ShareLevel.class, input.level())),
                ShareTicketPayload::new);
    }

    @Needs("ticket.share")
    @Mutation("unshareTicket")
    @Description("Lets them see it no more.")
    public @NonNull Uni<UnshareTicketPayload> unshareTicket(
            @NonNull @Name("input") @Description("What is needed for it.")
                    UnshareTicketInput input) {
        return commands.send(
                input,
                problem(input.with()),
                ticket -> new UnshareTicket(ticket, with(input.with())),
                UnshareTicketPayload::new);
    }

    @Needs("ticket.work")
    @Mutation("logWork")
    @Description("Takes down time that was spent.")
    public @NonNull Uni<LogWorkPayload> logWork(
            @NonNull @Name("input") @Description("What is needed for it.") LogWorkInput input) {
        return commands.send(
                input,
                People.problem("worker", input.worker()),
                ticket ->
                        new LogWork(
                                ticket,
                                newEntry(),
                                People.somebody(input.worker()),
                                input.minutes(),
                                input.startedAt(),
                                input.billable(),
                                input.what()),
                LogWorkPayload::new);
    }

    @Needs("ticket.work")
    @Mutation("logCall")
    @Description("Takes down a call.")
    public @NonNull Uni<LogCallPayload> logCall(
            @NonNull @Name("input") @Description("What is needed for it.") LogCallInput input) {
        Optional<Duration> duration = duration(input.duration());
        return commands.send(
                input,
                duration.isEmpty()
                        ? ValidationFailed.of("duration", "an ISO 8601 duration such as PT4M30S")
                        : null,
                ticket ->
                        new LogCall(
                                ticket,
                                newEntry(),
                                Words.as(CallDirection.class, input.direction()),
                                input.number(),
                                input.startedAt(),
                                duration.orElseThrow(),
                                input.recording(),
                                input.summary()),
                LogCallPayload::new);
    }

    @Needs("ticket.work")
    @Mutation("tickStep")
    @Description("Says that a step of the checklist is done.")
    public @NonNull Uni<TickStepPayload> tickStep(
            @NonNull @Name("input") @Description("What is needed for it.") TickStepInput input) {
        return commands.send(
                input, null, ticket -> new TickStep(ticket, input.step()), TickStepPayload::new);
    }

    @Needs("ticket.work")
    @Mutation("untickStep")
    @Description("Says that a step of the checklist is not done after all.")
    public @NonNull Uni<UntickStepPayload> untickStep(
            @NonNull @Name("input") @Description("What is needed for it.") UntickStepInput input) {
        return commands.send(
                input,
                null,
                ticket -> new UntickStep(ticket, input.step()),
                UntickStepPayload::new);
    }

    private static EntryId newEntry() {
        return new EntryId(UuidCreator.getTimeOrderedEpoch());
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private static @Nullable UserError problem(ShareWithInput with) {
        SharedGroupInput group = with.group();
        if ((with.person() == null) == (group == null)) {
            return ValidationFailed.of("with", "a person or a group, one of the two");
        }
        return group == null
                ? People.problem("with.person", with.person())
                : TicketErrors.id("with.group.id", GroupId::new, group.id());
    }

    private static With with(ShareWithInput with) {
        PersonInput person = with.person();
        if (person != null) {
            return new WithPerson(new PersonId(person.id()), person.name());
        }
        SharedGroupInput group = Objects.requireNonNull(with.group());
        return new WithGroup(new GroupId(group.id()), group.name());
    }
}
