package io.ledgerdesk.ticket.graphql.mutation;

import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.relay.CurrentField;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.command.ConversationCommand.NewTicket;
import io.ledgerdesk.ticket.command.RelationCommand.LinkTicket;
import io.ledgerdesk.ticket.command.RelationCommand.MergeTicket;
import io.ledgerdesk.ticket.command.RelationCommand.SplitTicket;
import io.ledgerdesk.ticket.command.RelationCommand.UnlinkTicket;
import io.ledgerdesk.ticket.command.RelationCommand.UnmergeTicket;
import io.ledgerdesk.ticket.command.rule.TicketRule;
import io.ledgerdesk.ticket.graphql.input.RelationInputs.LinkTicketInput;
import io.ledgerdesk.ticket.graphql.input.RelationInputs.MergeTicketInput;
import io.ledgerdesk.ticket.graphql.input.RelationInputs.SplitTicketInput;
import io.ledgerdesk.ticket.graphql.input.RelationInputs.UnlinkTicketInput;
import io.ledgerdesk.ticket.graphql.input.RelationInputs.UnmergeTicketInput;
import io.ledgerdesk.ticket.graphql.mutation.NewTickets.Landed;
import io.ledgerdesk.ticket.graphql.mutation.TicketCommands.Call;
import io.ledgerdesk.ticket.graphql.mutation.TicketCommands.Prepared;
import io.ledgerdesk.ticket.graphql.payload.RelationPayloads.LinkTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.RelationPayloads.MergeTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.RelationPayloads.SplitTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.RelationPayloads.UnlinkTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.RelationPayloads.UnmergeTicketPayload;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.graphql.type.detail.WrittenId;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.LinkKind;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What tickets have to do with each other. */
@GraphQLApi
public class RelationMutations {
    private final TicketCommands commands;
    private final NewTickets newTickets;

    RelationMutations(TicketCommands commands, NewTickets newTickets) {
        this.commands = commands;
        this.newTickets = newTickets;
    }

    @Needs("ticket.classify")
    @Mutation("linkTicket")
    @Description("Says what a ticket is to another; both tell it.")
    public @NonNull Uni<LinkTicketPayload> linkTicket(
            @NonNull @Name("input") @Description("What is needed for it.") LinkTicketInput input) {
        Optional<TicketId> other = Ticket.parse(input.otherTicketId());
        return commands.send(
                input,
                unknown("otherTicketId", other),
                ticket ->
                        new LinkTicket(
                                ticket,
                                Words.as(LinkKind.class, input.kind()),
                                other.orElseThrow()),
                LinkTicketPayload::new);
    }

    @Needs("ticket.classify")
    @Mutation("unlinkTicket")
    @Description("Takes a link between two tickets away.")
    public @NonNull Uni<UnlinkTicketPayload> unlinkTicket(
            @NonNull @Name("input") @Description("What is needed for it.")
                    UnlinkTicketInput input) {
        Optional<TicketId> other = Ticket.parse(input.otherTicketId());
        return commands.send(
                input,
                unknown("otherTicketId", other),
                ticket ->
                        new UnlinkTicket(
                                ticket,
                                Words.as(LinkKind.class, input.kind()),
                                other.orElseThrow()),
                UnlinkTicketPayload::new);
    }

    @Needs("ticket.merge")
    @Mutation("mergeTicket")
    @Description(
            "Lets a ticket go into another, which goes on for both; the payload shows the one that went.")
    public @NonNull Uni<MergeTicketPayload> mergeTicket(
            @NonNull @Name("input") @Description("What is needed for it.") MergeTicketInput input) {
        Optional<TicketId> into = Ticket.parse(input.intoTicketId());
        return commands.send(
                input,
                unknown("intoTicketId", into),
                ticket -> new MergeTicket(ticket, into.orElseThrow()),
                MergeTicketPayload::new);
    }

    @Needs("ticket.merge")
    @Mutation("unmergeTicket")
    @Description(
            "Lets a merged ticket go on by itself again, with what it brought; what came later stays.")
    public @NonNull Uni<UnmergeTicketPayload> unmergeTicket(
            @NonNull @Name("input") @Description("What is needed for it.")
                    UnmergeTicketInput input) {
        return commands.send(
                input, null, ticket -> new UnmergeTicket(ticket), UnmergeTicketPayload::new);
    }

    @Needs("ticket.merge")
    @Mutation("splitTicket")
    @Description("Makes a new ticket of some of the messages, linked with this one.")
    public @NonNull Uni<SplitTicketPayload> splitTicket(
            @NonNull @Name("input") @Description("What is needed for it.") SplitTicketInput input) {
        List<Optional<UUID>> messages = input.messageIds().stream().map(WrittenId::parse).toList();
        UserError problem =
                messages.stream().allMatch(Optional::isPresent)
                        ? null
                        : TicketErrors.against(TicketRule.MESSAGE_NOT_FOUND);
        boolean wanted = CurrentField.selects("newTicket");
        return switch (commands.prepare(input, problem)) {
            case Prepared.Refused refused ->
                    Uni.createFrom().item(new SplitTicketPayload(refused.outcome(), null));
            case Prepared.Ready ready ->
                    newTickets
                            .next(ready.call().caller())
                            .map(made -> split(ready.ticket(), made, messages, input))
                            .chain(split -> commands.dispatch(ready, TicketCommands.CHANNEL, split))
                            .chain(result -> payload(ready.call(), wanted, result));
        };
    }

    private static SplitTicket split(
            TicketId ticket,
            NewTicket made,
            List<Optional<UUID>> messages,
            SplitTicketInput input) {
        return new SplitTicket(
                ticket,
                made,
                messages.stream().map(id -> new MessageId(id.orElseThrow())).toList(),
                input.subject(),
                input.description());
    }

    private Uni<SplitTicketPayload> payload(Call call, boolean wanted, CommandResult result) {
        Uni<Landed> landed =
                wanted && result instanceof CommandResult.Done done
                        ? newTickets.landed(call, done)
                        : Uni.createFrom().item(Landed.NOWHERE);
        return commands.outcome(call, result)
                .chain(outcome ->
                        landed.map(where -> new SplitTicketPayload(outcome, where.ticket())));
    }

    private static @Nullable UserError unknown(String field, Optional<TicketId> other) {
        return other.isEmpty() ? TicketErrors.otherNotFound(field) : null;
    }
}
