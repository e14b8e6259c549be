package io.ledgerdesk.ticket.graphql.type.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.platform.eventstore.wire.Visibility;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketEscalated;
import io.ledgerdesk.ticket.event.ClassificationEvent.Correction;
import io.ledgerdesk.ticket.event.ClassificationEvent.CustomFieldsSet;
import io.ledgerdesk.ticket.event.ClassificationEvent.FieldChange;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityOverridden;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityReset;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketCorrected;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketTagged;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketUntagged;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.event.ParticipationEvent.Sharer;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketShared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnshared;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.SuspensionEvent.HoldChanged;
import io.ledgerdesk.ticket.event.SuspensionEvent.TicketPutOnHold;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.FieldKey;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.id.TicketTag;
import io.ledgerdesk.ticket.word.Belongings;
import io.ledgerdesk.ticket.word.Contact;
import io.ledgerdesk.ticket.word.Decimal;
import io.ledgerdesk.ticket.word.FieldValue;
import io.ledgerdesk.ticket.word.Hold;
import io.ledgerdesk.ticket.word.ShareLevel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each field that an event changed is there with both values, as far as its reader may see it. */
class EventChangesTest {
    private static final UUID ID = UUID.fromString("01980000-0000-7000-8000-000000000001");
    private static final TicketId TICKET = new TicketId(ID);
    private static final PersonId OLGA = new PersonId("olga");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void theResponsibleAndTheLineOfAnEscalationChange() {
        var escalated =
                new TicketEscalated(
                        TICKET,
                        new Responsible(null, new Responsible.Agent(OLGA, text("Olga"))),
                        new Responsible(
                                new Responsible.Group(new GroupId("l2"), new Label("Two")), null),
                        Line.FIRST,
                        new Line(2),
                        TicketState.ASSIGNED,
                        text("Too hard"));

        assertThat(forRequester(escalated))
                .containsExactly(
                        change("agent", "olga", null),
                        change("group", null, "l2"),
                        change("line", "1", "2"));
    }

    @Test
    void aPriorityChangesByHandAndBack() {
        assertThat(forRequester(new PriorityOverridden(TICKET, null, Priority.P1, text("Asked"))))
                .containsExactly(change("priority", null, "P1"));
        assertThat(forRequester(new PriorityReset(TICKET, Priority.P1, null)))
                .containsExactly(change("priority", "P1", null));
    }

    @Test
    void aCorrectionTellsOfTheRequesterWhatDiffers() {
        var corrected =
                new TicketCorrected(
                        TICKET,
                        new Correction(text("Old"), null, contact("old@acme.example", false)),
                        new Correction(text("New"), null, contact("new@acme.example", true)));

        assertThat(forStaff(corrected))
                .containsExactly(
                        change("requester.email", "old@acme.example", "new@acme.example"),
                        change("requester.vip", "false", "true"),
                        change("subject", "Old", "New"));
        assertThat(forRequester(corrected))
                .contains(change("subject", "Old", "New"))
                .doesNotContain(change("requester.vip", "false", "true"));
    }

    @Test
    void aCorrectionOfWhatIsErasedIsStillOne() {
        Personal<String> erased = new Personal<>(OLGA, null);
        var corrected =
                new TicketCorrected(
                        TICKET,
                        new Correction(erased, null, null),
                        new Correction(erased, null, null));

        assertThat(forStaff(corrected)).containsExactly(change("subject", null, null));
    }

    @Test
    void customFieldsAndTagsChangeOneByOne() {
        FieldValue cost = new FieldValue(null, new Decimal("1.5"), null, null, null, null);
        var set =
                new CustomFieldsSet(
                        TICKET,
                        List.of(
                                new FieldChange(
                                        new FieldKey("building"),
                                        null,
                                        FieldValue.of(text("North"))),
                                new FieldChange(new FieldKey("cost"), cost, null)));
        List<TicketTag> tags = List.of(new TicketTag("a"), new TicketTag("b"));

        assertThat(forStaff(set))
                .containsExactly(
                        change("customFields.building", null, "North"),
                        change("customFields.cost", "1.5", null));
        assertThat(forStaff(new TicketTagged(TICKET, tags)))
                .containsExactly(change("tags", null, "a"), change("tags", null, "b"));
        assertThat(forStaff(new TicketUntagged(TICKET, tags)))
                .containsExactly(change("tags", "a", null), change("tags", "b", null));
    }

    @Test
    void aHoldIsForStaff() {
        Hold before = new Hold(HoldReason.OTHER, null, NOON);
        Hold after = new Hold(HoldReason.APPROVAL, null, null);
        var held = new TicketPutOnHold(TICKET, before);

        assertThat(forStaff(held))
                .containsExactly(
                        change("hold.reason", null, "OTHER"),
                        change("hold.until", null, "2026-03-02T12:00:00.000000Z"));
        assertThat(forRequester(held)).isEmpty();
        assertThat(forStaff(new HoldChanged(TICKET, before, after)))
                .containsExactly(
                        change("hold.reason", "OTHER", "APPROVAL"),
                        change("hold.until", "2026-03-02T12:00:00.000000Z", null));
    }

    @Test
    void sharesAndMergesChangeWhereTheTicketIsSeen() {
        Sharer olga = new Sharer(OLGA, text("Olga"), null, null);
        Belongings nothing = new Belongings(List.of(), List.of(), List.of(), List.of());

        assertThat(forRequester(new TicketShared(TICKET, olga, ShareLevel.WRITE, ShareLevel.READ)))
                .containsExactly(change("sharedWith.olga", "READ", "WRITE"));
        assertThat(forRequester(new TicketUnshared(TICKET, olga)))
                .containsExactly(change("sharedWith", "olga", null));
        assertThat(
                        forRequester(
                                new TicketMerged(
                                        TICKET, TICKET, new TicketNumber("SD-2"), nothing)))
                .containsExactly(change("mergedInto", null, "SD-2"));
    }

    @Test
    void whatChangesNoFieldHasNone() {
        assertThat(forStaff(new NoteAdded(TICKET, new NoteId(ID), text("Note")))).isEmpty();
    }

    private static Contact contact(String email, boolean vip) {
        return new Contact(OLGA, text("Olga"), text(email), null, null, null, vip);
    }

    private static Personal<String> text(String text) {
        return Personal.of(OLGA, text);
    }

    private static EventChange change(String field, @Nullable String from, @Nullable String to) {
        return new EventChange(field, from, to);
    }

    private static List<EventChange> forStaff(TicketEvent event) {
        return changes(event, Actor.Kind.AGENT);
    }

    private static List<EventChange> forRequester(TicketEvent event) {
        return changes(event, Actor.Kind.REQUESTER);
    }

    private static List<EventChange> changes(TicketEvent event, Actor.Kind reader) {
        return EventChanges.of(event, new Visibility().readable(reader, (Record) event));
    }
}
