package io.ledgerdesk.ticket.graphql.conversation;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.platform.graphql.relay.GlobalId;
import io.ledgerdesk.platform.graphql.relay.Node;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.graphql.value.ActorKind;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.conversation.TicketMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A message or a note, for one reader. */
@Type("Message")
@Description("A message of a ticket's conversation, or a note in it.")
public final class Message implements Node {
    /** The kind of a message's global ids. */
    public static final String KIND = "message";

    private final TicketMessage message;
    private final Set<TicketId> seen;

    /**
     * @param message one that the reader may see
     * @param seen which other tickets he may hear of
     */
    Message(TicketMessage message, Set<TicketId> seen) {
        this.message = message;
        this.seen = seen;
    }

    /** A message's id as clients see it. */
    public static String globalId(UUID id) {
        return new GlobalId(KIND, id).text();
    }

    /** The message that a client means; empty if the text is no message's id. */
    public static Optional<UUID> parse(String globalId) {
        return GlobalId.parse(KIND, globalId);
    }

    @Override
    @Id
    @NonNull
    @Description(Node.ID)
    public String getId() {
        return globalId(message.id());
    }

    @Id
    @NonNull
    @Description("The ticket that it belongs to now.")
    public String getTicketId() {
        return Ticket.globalId(message.ticket());
    }

    @NonNull
    @Description("How it was said.")
    public MessageKind getKind() {
        return Words.as(MessageKind.class, message.kind());
    }

    @NonNull
    @Description("Who said it.")
    public MessageAuthor getAuthor() {
        Actor author = message.author();
        return new MessageAuthor(
                Words.as(ActorKind.class, author.kind()), author.id().value(), author.name());
    }

    @Description("What it says, as it was written; absent once erased.")
    public @Nullable String getText() {
        return message.text();
    }

    @NonNull
    @Description("When it was written; when it reached the desk, if it came from outside.")
    public Instant getSentAt() {
        return message.sentAt();
    }

    @NonNull
    @Description("By which road it came, upper snake case.")
    public String getChannel() {
        return message.channel();
    }

    @Description("When it was last edited; absent if it never was.")
    public @Nullable Instant getEditedAt() {
        return message.editedAt();
    }

    @Description("How often it was edited; what it said before is in the history.")
    public int getEdits() {
        return message.edits();
    }

    @Id
    @Description(
            "The ticket it was written to, where that had been merged into another by then; absent"
                    + " for requesters, and for those who may not see that ticket.")
    public @Nullable String getAddressedTo() {
        TicketId addressedTo = message.addressedTo();
        return addressedTo == null || !seen.contains(addressedTo)
                ? null
                : Ticket.globalId(addressedTo);
    }

    /** Who said it. */
    @Type("MessageAuthor")
    @Description("Who said something.")
    public record MessageAuthor(
            @NonNull @Description("In which role; REQUESTER for anybody outside the desk.")
                    ActorKind kind,
            @Id @NonNull @Description("The person, component or token.") String id,
            @Description("As it was then; absent if unknown or erased.") @Nullable String name) {}
}
