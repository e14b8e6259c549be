package io.ledgerdesk.ticket.view.timeline.sentence;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who and what the events of these tests are about. */
final class ToldEvents {
    static final UUID ID = UUID.fromString("01980000-0000-7000-8000-000000000001");
    static final TicketId TICKET = new TicketId(ID);
    static final TicketId OTHER =
            new TicketId(UUID.fromString("01980000-0000-7000-8000-000000000002"));
    static final TicketNumber NUMBER = new TicketNumber("SD-000002");
    static final PersonId OLGA = new PersonId("olga");
    static final PersonId PAVEL = new PersonId("pavel");
    static final Actor ANNA = new Actor(Actor.Kind.AGENT, new PersonId("anna"), "Анна П.");
    static final Actor REQUESTER = new Actor(Actor.Kind.REQUESTER, OLGA, "Ольга О.");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Responsible.Agent BOB =
            new Responsible.Agent(new PersonId("bob"), text("Борис Б."));
    static final Responsible.Group EXPERTS =
            new Responsible.Group(new GroupId("l2"), new Label("Experts"));

    /** An event, and who did it by which rule. */
    record Told(Actor actor, TicketEvent event, @Nullable String rule) {
        RecordedEvent recorded() {
            return recorded(event);
        }

        RecordedEvent recorded(TicketEvent reshaped) {
            EventHeader header =
                    new EventHeader(
                            ID,
                            TICKET.tag().toString(),
                            1,
                            type(),
                            1,
                            Instant.EPOCH,
                            EventHeader.Party.of(actor),
                            null,
                            "API",
                            null,
                            null,
                            ID,
                            rule,
                            false,
                            List.of(TICKET.tag()));
            return new RecordedEvent(TenantId.MAIN, 1, Instant.EPOCH, header, actor, reshaped);
        }

        String type() {
            return event.getClass().getAnnotation(WireName.class).value();
        }

        @Override
        public String toString() {
            return type();
        }
    }

    private ToldEvents() {}

    /** At least one of each type. */
    static Stream<Told> all() {
        return Stream.of(
                        TalkEvents.lifecycle(),
                        WorkEvents.assignment(),
                        WorkEvents.suspension(),
                        TalkEvents.conversation(),
                        TalkEvents.classification(),
                        WorkEvents.resolution(),
                        PeopleEvents.relation(),
                        PeopleEvents.participation(),
                        ImportedEvents.all())
                .flatMap(told -> told);
    }

    static Told by(Actor actor, TicketEvent event) {
        return new Told(actor, event, null);
    }

    static Told byRule(TicketEvent event, String rule) {
        return new Told(Actor.system("timer"), event, rule);
    }

    static Personal<String> text(String text) {
        return Personal.of(OLGA, text);
    }

    static Responsible agent() {
        return new Responsible(null, BOB);
    }

    static Responsible group() {
        return new Responsible(EXPERTS, null);
    }

    static List<MessageId> messages(int count) {
        return Collections.nCopies(count, new MessageId(ID));
    }
}
