package io.ledgerdesk.ticket.graphql.type;

import io.ledgerdesk.catalogue.graphql.value.Impact;
import io.ledgerdesk.catalogue.graphql.value.Priority;
import io.ledgerdesk.catalogue.graphql.value.TicketKind;
import io.ledgerdesk.catalogue.graphql.value.Urgency;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.platform.graphql.relay.GlobalId;
import io.ledgerdesk.platform.graphql.relay.Node;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.ticket.command.guide.AllowedCommands;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.graphql.type.detail.TicketDetails;
import io.ledgerdesk.ticket.graphql.value.CancelReason;
import io.ledgerdesk.ticket.graphql.value.Channel;
import io.ledgerdesk.ticket.graphql.value.TicketState;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.extras.CardExtras;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A ticket card for one reader. Nothing is worked out before it is asked for. */
@Published
@Type("Ticket")
@Description("One matter of one requester, from its registration to its end.")
public final class Ticket extends TicketDetails implements Node {
    /** The kind of a ticket's global ids. */
    public static final String KIND = "ticket";

    private final TicketCard card;
    private final Function<TicketCard, AllowedCommands> guide;
    private final boolean past;

    /**
     * @param card no more of it than the reader may see
     * @param reader in which circle the reader stands
     * @param guide says what the reader may do with it
     * @param past whether the card is as the ticket was once
     */
    public Ticket(
            TicketCard card,
            Reader reader,
            Function<TicketCard, AllowedCommands> guide,
            boolean past) {
        super(card, reader);
        this.card = card;
        this.guide = guide;
        this.past = past;
    }

    /** Which ticket it is. */
    public TicketId ticketId() {
        return card.id();
    }

    /** The last position of which a ticket of the past knows; without end for one of today. */
    public long knownUpTo() {
        return past ? card.progress().staff().position() : Long.MAX_VALUE;
    }

    /** What it was merged into, whether or not the reader sees that; empty if it was not. */
    public Optional<CardExtras.MergedInto> merge() {
        return Optional.ofNullable(card.extras().merge());
    }

    /** What was said of it, for fields that show more of the catalogue. */
    public ClassifiedAs classification() {
        return card.classification();
    }

    /** A ticket's id as clients see it. */
    public static String globalId(TicketId id) {
        return new GlobalId(KIND, id.value()).text();
    }

    /** The ticket that a client means; empty if the text is no ticket's id. */
    public static Optional<TicketId> parse(String globalId) {
        return GlobalId.parse(KIND, globalId).map(TicketId::new);
    }

    @Override
    @Id
    @NonNull
    @Description(Node.ID)
    public String getId() {
        return globalId(card.id());
    }

    @NonNull
    @Description("What people call it, such as SD-000001.")
    public String getNumber() {
        return card.number().text();
    }

    @Description("What another system calls it.")
    public @Nullable String getExternalId() {
        var externalId = card.registration().externalId();
        return externalId == null ? null : externalId.value();
    }

    @Description(
            "How many events it has had, as far as you may see them; to be given as"
                    + " expectedVersion.")
    public int getVersion() {
        return Math.toIntExact(card.version());
    }

    @NonNull
    @Description("Where in the desk's log the latest of these events lies.")
    public String getPosition() {
        return Position.of(card.progress().staff().position());
    }

    @NonNull
    @Description("Where it is in its life.")
    public TicketState getState() {
        return Words.as(TicketState.class, card.state());
    }

    @Description("Why it was cancelled; absent if it was not.")
    public @Nullable CancelReason getCancelReason() {
        return Words.orNull(CancelReason.class, card.cancelled());
    }

    @NonNull
    @Description("By which road the first contact came.")
    public Channel getChannel() {
        return Words.as(Channel.class, card.registration().channel());
    }

    @NonNull
    @Description("Who asks.")
    public Requester getRequester() {
        return Requester.of(card.registration().requester());
    }

    @Description("One line; absent once erased.")
    public @Nullable String getSubject() {
        return card.registration().subject();
    }

    @Description("What was asked for, as it was written; absent once erased.")
    public @Nullable String getDescription() {
        return card.registration().description();
    }

    @Description("What sort of matter it is; absent while nobody has said.")
    public @Nullable TicketKind getKind() {
        return Words.orNull(TicketKind.class, card.classification().kind());
    }

    @Description("What it is about, in the desk's words; absent while nobody has said.")
    public @Nullable String getTopic() {
        var topic = card.classification().topic();
        return topic == null ? null : topic.value();
    }

    @Description("How many it hits; absent while nobody has said.")
    public @Nullable Impact getImpact() {
        return Words.orNull(Impact.class, card.classification().impact());
    }

    @Description("How soon it hurts; absent while nobody has said.")
    public @Nullable Urgency getUrgency() {
        return Words.orNull(Urgency.class, card.classification().urgency());
    }

    @Description(
            "As it follows from impact and urgency, unless somebody set it by hand; absent while"
                    + " nothing is known.")
    public @Nullable Priority getPriority() {
        return Words.orNull(Priority.class, card.classification().priority());
    }

    @Description("Who is responsible; absent while nobody is.")
    public @Nullable Assignee getAssignee() {
        return Assignee.of(card.assignee());
    }

    @Description("The latest answer; absent while there was none.")
    public @Nullable Resolution getResolution() {
        return Resolution.of(card.resolution());
    }

    @Description("The requester's latest verdict; absent while there was none.")
    public @Nullable Rating getRating() {
        return Rating.of(card.rating());
    }

    @Description("1 + the number of reopenings.")
    public int getRound() {
        return card.round();
    }

    @Description("How often somebody else became responsible.")
    public int getHandOvers() {
        return card.progress().handOvers();
    }

    @NonNull
    @Description("Every mutation of a ticket, and whether you may use it now.")
    public List<@NonNull AllowedCommand> getAllowedCommands() {
        return guide.apply(card).options().stream().map(AllowedCommand::of).toList();
    }

    @NonNull
    @Description("One English sentence: what to do with a ticket in this state.")
    public String getHint() {
        return guide.apply(card).hint();
    }
}
