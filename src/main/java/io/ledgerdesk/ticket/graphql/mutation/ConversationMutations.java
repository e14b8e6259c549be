package io.ledgerdesk.ticket.graphql.mutation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.relay.CurrentField;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.ConversationCommand.Author;
import io.ledgerdesk.ticket.command.ConversationCommand.EditNote;
import io.ledgerdesk.ticket.command.ConversationCommand.NewTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.rule.TicketRule;
import io.ledgerdesk.ticket.graphql.input.ConversationInputs.AddNoteInput;
import io.ledgerdesk.ticket.graphql.input.ConversationInputs.AskRequesterInput;
import io.ledgerdesk.ticket.graphql.input.ConversationInputs.AuthorInput;
import io.ledgerdesk.ticket.graphql.input.ConversationInputs.EditNoteInput;
import io.ledgerdesk.ticket.graphql.input.ConversationInputs.ReceiveMessageInput;
import io.ledgerdesk.ticket.graphql.input.ConversationInputs.ReplyInput;
import io.ledgerdesk.ticket.graphql.mutation.NewTickets.Landed;
import io.ledgerdesk.ticket.graphql.mutation.TicketCommands.Call;
import io.ledgerdesk.ticket.graphql.mutation.TicketCommands.Prepared;
import io.ledgerdesk.ticket.graphql.payload.ConversationPayloads.AddNotePayload;
import io.ledgerdesk.ticket.graphql.payload.ConversationPayloads.AskRequesterPayload;
import io.ledgerdesk.ticket.graphql.payload.ConversationPayloads.EditNotePayload;
import io.ledgerdesk.ticket.graphql.payload.ConversationPayloads.ReceiveMessagePayload;
import io.ledgerdesk.ticket.graphql.payload.ConversationPayloads.ReplyPayload;
import io.ledgerdesk.ticket.graphql.payload.TicketPayload.Outcome;
import io.ledgerdesk.ticket.graphql.type.detail.WrittenId;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What is said between the desk and the requester, and within the desk. */
@GraphQLApi
public class ConversationMutations {
    private final TicketCommands commands;
    private final NewTickets newTickets;

    ConversationMutations(TicketCommands commands, NewTickets newTickets) {
        this.commands = commands;
        this.newTickets = newTickets;
    }

    @Needs("ticket.answer")
    @Mutation("reply")
    @Description("Writes to the requester.")
    public @NonNull Uni<ReplyPayload> reply(
            @NonNull @Name("input") @Description("What is needed for it.") ReplyInput input) {
        return commands.send(
                input,
                null,
                ticket -> new Reply(ticket, newMessage(), input.text()),
                ReplyPayload::new);
    }

    @Needs("ticket.note")
    @Mutation("addNote")
    @Description("Leaves a note for staff; a requester never sees it.")
    public @NonNull Uni<AddNotePayload> addNote(
            @NonNull @Name("input") @Description("What is needed for it.") AddNoteInput input) {
        return commands.send(
                input,
                null,
                ticket -> new AddNote(ticket, newNote(), input.text()),
                AddNotePayload::new);
    }

    @Needs("ticket.answer")
    @Mutation("askRequester")
    @Description("Asks the requester; the ticket waits for the answer.")
    public @NonNull Uni<AskRequesterPayload> askRequester(
            @NonNull @Name("input") @Description("What is needed for it.")
                    AskRequesterInput input) {
        return commands.send(
                input,
                null,
                ticket -> new AskRequester(ticket, newMessage(), input.text()),
                AskRequesterPayload::new);
    }

    @Needs("ticket.note")
    @Mutation("editNote")
    @Description("Changes what a note says; what it said before stays in the history.")
    public @NonNull Uni<EditNotePayload> editNote(
            @NonNull @Name("input") @Description("What is needed for it.") EditNoteInput input) {
        Optional<NoteId> note = WrittenId.parse(input.noteId()).map(NoteId::new);
        return commands.send(
                input,
                note.isEmpty() ? TicketErrors.against(TicketRule.NOTE_NOT_FOUND) : null,
                ticket -> new EditNote(ticket, note.orElseThrow(), input.text()),
                EditNotePayload::new);
    }

    @Needs({"ticket.answer", "ticket.write"})
    @Mutation("receiveMessage")
    @Description(
            "Takes in what the requester's side wrote: an answer brings a waiting ticket back to"
                    + " work, a merged ticket passes it on, and a ticket that is over for good is"
                    + " followed by a new one. The payload's ticket is the one that the message"
                    + " landed in; absent if you may not see that one.")
    public @NonNull Uni<ReceiveMessagePayload> receiveMessage(
            @NonNull @Name("input") @Description("What is needed for it.")
                    ReceiveMessageInput input) {
        AuthorInput author = input.author();
        UserError problem =
                author == null ? null : TicketErrors.id("author.id", PersonId::new, author.id());
        boolean wanted = CurrentField.selects("ticket") || CurrentField.selects("followUp");
        return switch (commands.prepare(input, problem)) {
            case Prepared.Refused refused ->
                    Uni.createFrom().item(new ReceiveMessagePayload(refused.outcome(), null));
            case Prepared.Ready ready ->
                    receive(ready, input).chain(result -> payload(ready.call(), wanted, result));
        };
    }

    /** Most tickets take the message: a number for a new one is taken only if this one does not. */
    private Uni<CommandResult> receive(Prepared.Ready ready, ReceiveMessageInput input) {
        MessageId message = newMessage();
        return receive(ready, message, input, null)
                .chain(result ->
                        isOver(result)
                                ? newTickets
                                        .next(ready.call().caller())
                                        .chain(made -> receive(ready, message, input, made))
                                : Uni.createFrom().item(result));
    }

    private Uni<CommandResult> receive(
            Prepared.Ready ready,
            MessageId message,
            ReceiveMessageInput input,
            @Nullable NewTicket followUp) {
        AuthorInput author = input.author();
        return commands.dispatch(
                ready,
                input.channel().name(),
                new ReceiveMessage(
                        ready.ticket(),
                        message,
                        Words.as(Channel.class, input.channel()),
                        input.text(),
                        author == null
                                ? null
                                : new Author(new PersonId(author.id()), author.name()),
                        input.receivedAt(),
                        followUp));
    }

    private static boolean isOver(CommandResult result) {
        return result instanceof CommandResult.Refused(var why)
                && (why instanceof TicketRejection.TicketIsCancelled
                        || why instanceof TicketRejection.ReopenWindowOver);
    }

    private Uni<ReceiveMessagePayload> payload(Call call, boolean wanted, CommandResult result) {
        if (!(result instanceof CommandResult.Done done)) {
            return commands.outcome(call, result)
                    .map(outcome -> new ReceiveMessagePayload(outcome, null));
        }
        Uni<Landed> landed =
                wanted ? newTickets.landed(call, done) : Uni.createFrom().item(Landed.NOWHERE);
        return landed.map(where ->
                new ReceiveMessagePayload(
                        new Outcome(where.ticket(), Position.of(done.position()), List.of()),
                        where.opened() ? where.ticket() : null));
    }

    private static MessageId newMessage() {
        return new MessageId(UuidCreator.getTimeOrderedEpoch());
    }

    private static NoteId newNote() {
        return new NoteId(UuidCreator.getTimeOrderedEpoch());
    }
}
