package io.ledgerdesk.servicelevel.view.fact;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.TopicEvent.TopicDefined;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TopicContent;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Classified;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Moved;
import io.ledgerdesk.servicelevel.domain.clock.ClockFold;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.servicelevel.view.company.CompanyParents;
import io.ledgerdesk.testing.ToldEvents;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.id.Topic;
import io.ledgerdesk.ticket.word.Hold;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket whose events are told one by one, and what they mean for its clocks. */
abstract class ToldTicket {
    static final TicketId TICKET = new TicketId(new UUID(1, 1));
    static final PersonId IVAN = new PersonId("ivan");
    static final Actor ANNA = new Actor(Actor.Kind.AGENT, new PersonId("anna"), "Anna");
    static final Actor BOT = Actor.system("timer");
    static final Actor CRM = new Actor(Actor.Kind.INTEGRATION, new PersonId("crm"), null);
    static final Personal<String> TEXT = Personal.of(IVAN, "Something");
    static final MessageId MESSAGE = new MessageId(new UUID(2, 2));
    static final Line SECOND = new Line(2);

    final CatalogueBook book =
            CatalogueBook.EMPTY
                    .after(topic("mail", null, "post"))
                    .after(topic("spam", "mail", null));
    final ToldEvents told = new ToldEvents();
    @Nullable TicketClocks clocks;

    List<ClockFact> register() {
        return after(
                ANNA,
                new TicketRegistered(
                        TICKET,
                        TicketNumber.of("SD-", 6, 1),
                        IVAN,
                        null,
                        null,
                        null,
                        new io.ledgerdesk.ticket.id.CompanyId("acme"),
                        null,
                        Channel.PHONE,
                        TEXT,
                        TEXT,
                        ToldEvents.BEGIN,
                        null,
                        false));
    }

    Classified classified(String topic) {
        return (Classified)
                after(
                                ANNA,
                                new TicketClassified(
                                        TICKET,
                                        ClassifiedAs.NONE,
                                        new ClassifiedAs(
                                                null, new Topic(topic), null, null, Priority.P3)))
                        .getFirst();
    }

    Moved moved(TicketEvent event) {
        return (Moved) after(ANNA, event).getLast();
    }

    List<Class<?>> types(Actor actor, TicketEvent event) {
        return after(actor, event).stream().<Class<?>>map(Object::getClass).toList();
    }

    /** The event's facts, folded. */
    List<ClockFact> after(Actor actor, TicketEvent event) {
        told.add(actor, event);
        TicketFacts.Meaning meaning = TicketFacts.of(told.all().getLast());
        List<ClockFact> facts =
                meaning == null
                        ? List.of()
                        : meaning.facts(clocks, new Scene(book, CompanyParents.none()));
        ClockFold fold =
                new ClockFold(calendar -> {
                    throw new AssertionError("nothing is promised");
                });
        facts.forEach(fact -> clocks = fold.after(clocks, fact, book));
        return facts;
    }

    static TicketResolved resolved(@Nullable Personal<String> answer) {
        return new TicketResolved(
                TICKET, 1, ResolutionCode.values()[0], MESSAGE, answer, null, false);
    }

    static Hold hold(HoldReason reason) {
        return new Hold(reason, null, null);
    }

    static TopicDefined topic(String id, @Nullable String parent, @Nullable String service) {
        return new TopicDefined(
                new CatalogueId(id),
                1,
                new TopicContent(
                        new EntryName(id),
                        parent == null ? null : new CatalogueId(parent),
                        service == null ? null : new CatalogueId(service)));
    }
}
