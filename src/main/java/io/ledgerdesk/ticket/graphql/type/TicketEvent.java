package io.ledgerdesk.ticket.graphql.type;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.eventstore.wire.Visibility;
import io.ledgerdesk.platform.graphql.relay.Node;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.ticket.graphql.type.change.EventChange;
import io.ledgerdesk.ticket.graphql.type.change.EventChanges;
import io.ledgerdesk.ticket.graphql.value.ActorKind;
import io.ledgerdesk.ticket.graphql.value.Language;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.view.history.NamedTicket;
import io.ledgerdesk.ticket.view.timeline.sentence.EventSentence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Something that happened to a ticket, for one reader. */
@Published
@Type("TicketEvent")
@Description("Something that happened to a ticket; never changes.")
public final class TicketEvent implements Node {
    /** The kind of an event's global ids. */
    public static final String KIND = "event";

    private static final Visibility VISIBILITY = new Visibility();
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final RecordedEvent recorded;
    private final Actor.Kind reader;
    private final boolean seesOther;

    /**
     * @param reader in which role it is read
     * @param seesOther whether the reader sees the other ticket that it names, if it names one
     */
    public TicketEvent(RecordedEvent recorded, Actor.Kind reader, boolean seesOther) {
        this.recorded = recorded;
        this.reader = reader;
        this.seesOther = seesOther;
    }

    /** Whether somebody in this role may know of the event at all. */
    public static boolean isReadable(RecordedEvent recorded, Actor.Kind reader) {
        return VISIBILITY.mayRead(reader, recorded.event().getClass());
    }

    @Override
    @Id
    @NonNull
    @Description(Node.ID)
    public String getId() {
        return KIND + "_" + Position.of(recorded.position());
    }

    @NonNull
    @Description("Where in the desk's log it lies; to go on from.")
    public String getPosition() {
        return Position.of(recorded.position());
    }

    @Id
    @NonNull
    @Description("The ticket it happened to.")
    public String getTicketId() {
        return Ticket.globalId(event().ticket());
    }

    @NonNull
    @Description("What happened, such as ticket.TicketAssigned.")
    public String getType() {
        return recorded.header().type();
    }

    @Description("The revision of the shape of data.")
    public int getRevision() {
        return recorded.header().revision();
    }

    @NonNull
    @Description("When it happened; may be long past.")
    public Instant getOccurredAt() {
        return recorded.header().occurredAt();
    }

    @NonNull
    @Description("When it was recorded.")
    public Instant getRecordedAt() {
        return recorded.recordedAt();
    }

    @NonNull
    @Description("Who did it.")
    public EventActor getActor() {
        Actor actor = recorded.actor();
        return new EventActor(
                Words.as(ActorKind.class, actor.kind()), actor.id().value(), actor.name());
    }

    @NonNull
    @Description("By which road it came, upper snake case.")
    public String getChannel() {
        return recorded.header().channel();
    }

    @Description("Which of the desk's rules did it; absent if none.")
    public @Nullable String getRule() {
        return recorded.header().rule();
    }

    @Id
    @Description("The client's id of the command that led here; absent if it gave none.")
    public @Nullable String getCommandId() {
        UUID commandId = recorded.header().commandId();
        return commandId == null ? null : commandId.toString();
    }

    @Description("Whether it was imported from another system's past.")
    public boolean isHistorical() {
        return recorded.header().historical();
    }

    @NonNull
    @Description(
            "What the event says, as far as you may read it: an object whose fields depend on type"
                    + " and revision. A text that was erased is {\"erased\": true}; of another ticket"
                    + " that you may not see there is nothing.")
    public Object getData() {
        return MAPPER.convertValue(readable(), OBJECT);
    }

    @NonNull
    @Description("Which fields of the ticket it changed, as far as you may read them.")
    public List<@NonNull EventChange> getChanges() {
        return EventChanges.of(event(), readable());
    }

    @Description("For whom it was done, where that is somebody else; absent if for none.")
    public @Nullable EventActor getOnBehalfOf() {
        EventHeader.Party party = recorded.header().onBehalfOf();
        return party == null
                ? null
                : new EventActor(Words.as(ActorKind.class, party.kind()), party.id().value(), null);
    }

    @Id
    @Description("The event or command that led here, for staff; absent if none is known.")
    public @Nullable String getCausationId() {
        UUID cause = recorded.header().causationId();
        return cause == null || reader == Actor.Kind.REQUESTER ? null : cause.toString();
    }

    @Id
    @NonNull
    @Description("Common to all that one contact set off.")
    public String getCorrelationId() {
        return recorded.header().correlationId().toString();
    }

    /** What happened, in a language. */
    public String told(Language language) {
        EventSentence sentence =
                switch (language) {
                    case EN -> EventSentence.english();
                    case RU -> EventSentence.russian();
                };
        return sentence.tell(recorded, reader, seesOther);
    }

    private io.ledgerdesk.ticket.event.TicketEvent event() {
        return (io.ledgerdesk.ticket.event.TicketEvent) recorded.event();
    }

    private ObjectNode readable() {
        ObjectNode data = VISIBILITY.readable(reader, (Record) recorded.event());
        return seesOther
                ? data
                : NamedTicket.in(event())
                        .map(other -> data.<ObjectNode>without(other.fields()))
                        .orElse(data);
    }

    /** Who did it. */
    @Type("EventActor")
    @Description("Who did something.")
    public record EventActor(
            @NonNull @Description("In which role.") ActorKind kind,
            @Id @NonNull @Description("The person, component or token.") String id,
            @Description("As it was then; absent if unknown or erased.") @Nullable String name) {}
}
