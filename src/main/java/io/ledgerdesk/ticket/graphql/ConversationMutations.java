package io.ledgerdesk.ticket.graphql;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.ConversationCommand.Author;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.graphql.input.ConversationInputs.AddNoteInput;
import io.ledgerdesk.ticket.graphql.input.ConversationInputs.AskRequesterInput;
import io.ledgerdesk.ticket.graphql.input.ConversationInputs.AuthorInput;
import io.ledgerdesk.ticket.graphql.input.ConversationInputs.ReceiveMessageInput;
import io.ledgerdesk.ticket.graphql.input.ConversationInputs.ReplyInput;
import io.ledgerdesk.ticket.graphql.payload.ConversationPayloads.AddNotePayload;
import io.ledgerdesk.ticket.graphql.payload.ConversationPayloads.AskRequesterPayload;
import io.ledgerdesk.ticket.graphql.payload.ConversationPayloads.ReceiveMessagePayload;
import io.ledgerdesk.ticket.graphql.payload.ConversationPayloads.ReplyPayload;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What is said between the desk and the requester, and within the desk. */
@GraphQLApi
public class ConversationMutations {
    private final TicketCommands commands;

    ConversationMutations(TicketCommands commands) {
        this.commands = commands;
    }

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

    @Mutation("receiveMessage")
    @Description(
            "Takes in what the requester's side wrote: an answer brings a waiting ticket back to work.")
    public @NonNull Uni<ReceiveMessagePayload> receiveMessage(
            @NonNull @Name("input") @Description("What is needed for it.")
                    ReceiveMessageInput input) {
        AuthorInput author = input.author();
        UserError problem =
                author == null ? null : TicketErrors.id("author.id", PersonId::new, author.id());
        return commands.send(
                input,
                problem,
                input.channel().name(),
                ticket ->
                        new ReceiveMessage(
                                ticket,
                                newMessage(),
                                Words.as(Channel.class, input.channel()),
                                input.text(),
                                author == null
                                        ? null
                                        : new Author(new PersonId(author.id()), author.name()),
                                input.receivedAt()),
                ReceiveMessagePayload::new);
    }

    private static MessageId newMessage() {
        return new MessageId(UuidCreator.getTimeOrderedEpoch());
    }

    private static NoteId newNote() {
        return new NoteId(UuidCreator.getTimeOrderedEpoch());
    }
}
