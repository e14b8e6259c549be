package io.ledgerdesk.ticket.view.queue;

import static io.ledgerdesk.ticket.view.queue.EventParts.ANNA;
import static io.ledgerdesk.ticket.view.queue.EventParts.BEGIN;
import static io.ledgerdesk.ticket.view.queue.EventParts.agent;
import static io.ledgerdesk.ticket.view.queue.EventParts.message;
import static io.ledgerdesk.ticket.view.queue.EventParts.responsible;
import static io.ledgerdesk.ticket.view.queue.EventParts.text;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ClosedBecause;
import io.ledgerdesk.ticket.ReopenedBecause;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketEscalated;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketUnassigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.ClassificationEvent.Correction;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityOverridden;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketCorrected;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.event.ConversationEvent.QuestionAsked;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketCancelled;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketReinstated;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.word.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tickets to which anything happens, event by event, and what somebody with a list of plain tickets
 * would remember after each.
 */
public final class RandomLives {
    private final Random random;
    private final int most;
    private final int spread;
    private final List<NaiveTicket> tickets = new ArrayList<>();
    private final List<TicketEvent> events = new ArrayList<>();
    private final List<List<NaiveTicket>> remembered = new ArrayList<>(List.of(List.of()));

    /**
     * @param most tickets, so that the queue of all fits a page
     */
    RandomLives(long seed, int most) {
        // several at the same time: then the id decides
        this(seed, most, 5);
    }

    /**
     * @param spread seconds within which they were received
     */
    public RandomLives(long seed, int most, int spread) {
        this.random = new Random(seed);
        this.most = most;
        this.spread = spread;
    }

    public Random random() {
        return random;
    }

    /** The tickets after the event at a position. */
    public List<NaiveTicket> at(int position) {
        return remembered.get(position);
    }

    /** The next things that happen. */
    public List<TicketEvent> next(int count) {
        int from = events.size();
        for (int i = 0; i < count; i++) {
            if (tickets.isEmpty() || (tickets.size() < most && random.nextInt(6) == 0)) {
                register();
            } else {
                happen(random.nextInt(tickets.size()));
            }
            remembered.add(List.copyOf(tickets));
        }
        return List.copyOf(events.subList(from, events.size()));
    }

    private void register() {
        long number = tickets.size() + 1;
        boolean vip = random.nextInt(8) == 0;
        NaiveTicket ticket =
                NaiveTicket.received(
                        new TicketId(new UUID(random.nextLong(), random.nextLong())),
                        number,
                        vip,
                        BEGIN.plusSeconds(random.nextInt(spread)),
                        position());
        tickets.add(ticket);
        events.add(
                new TicketRegistered(
                        ticket.id(),
                        TicketNumber.of("SD-", 6, number),
                        ANNA,
                        text("Anna"),
                        null,
                        null,
                        null,
                        null,
                        Channel.PHONE,
                        text("Printer"),
                        text("It blinks"),
                        ticket.receivedAt(),
                        null,
                        vip));
    }

    private void happen(int index) {
        NaiveTicket old = tickets.get(index);
        TicketId id = old.id();
        TicketState open = random.nextBoolean() ? TicketState.IN_PROGRESS : TicketState.ASSIGNED;
        int line = 1 + random.nextInt(3);
        String group = maybe("group");
        String agent = maybe("agent");
        Priority priority = random.nextInt(4) == 0 ? null : Priority.values()[random.nextInt(5)];
        TicketKind kind = random.nextBoolean() ? null : TicketKind.values()[random.nextInt(2)];
        CatalogueId service =
                random.nextBoolean()
                        ? null
                        : new CatalogueId(List.of("mail", "print", "net").get(random.nextInt(3)));
        switch (random.nextInt(16)) {
            case 0, 1 ->
                    add(
                            index,
                            new TicketAssigned(
                                    id,
                                    Responsible.NOBODY,
                                    responsible(group, agent),
                                    open,
                                    new Line(line)),
                            old.with(open, line, group, agent, position()));
            case 2 ->
                    add(
                            index,
                            new TicketEscalated(
                                    id,
                                    Responsible.NOBODY,
                                    responsible(group, agent),
                                    new Line(old.line()),
                                    new Line(line),
                                    open,
                                    text("hard")),
                            old.with(open, line, group, agent, position()));
            case 3 ->
                    add(
                            index,
                            new TicketUnassigned(id, Responsible.NOBODY, TicketState.NEW, null),
                            old.with(TicketState.NEW, old.line(), null, null, position()));
            case 4 ->
                    add(
                            index,
                            new WorkStarted(id, agent("agent2")),
                            old.begunBy("agent2", position()));
            case 5, 6 ->
                    add(
                            index,
                            new TicketClassified(
                                    id,
                                    ClassifiedAs.NONE,
                                    new ClassifiedAs(
                                            kind, null, null, null, priority, service, null)),
                            old.as(kind, priority, service));
            case 7 ->
                    add(
                            index,
                            new PriorityOverridden(id, null, Priority.P1, text("boss")),
                            old.as(old.kind(), Priority.P1, old.service()));
            case 8 -> {
                boolean vip = random.nextBoolean();
                PersonId other = new PersonId("olga");
                add(
                        index,
                        new TicketCorrected(
                                id,
                                new Correction(null, null, null),
                                new Correction(
                                        null,
                                        null,
                                        new Contact(other, null, null, null, null, null, vip))),
                        old.of(other, vip));
            }
            case 9 ->
                    add(
                            index,
                            new QuestionAsked(id, message(), text("Which?"), false),
                            old.in(TicketState.WAITING_FOR_REQUESTER, position()));
            case 10 ->
                    add(
                            index,
                            new TicketResolved(
                                    id, 1, ResolutionCode.SOLVED, message(), null, null, false),
                            old.in(TicketState.RESOLVED, position()));
            case 11 ->
                    add(
                            index,
                            new TicketClosed(id, 1, ClosedBecause.CLOSED_BY_DESK, BEGIN),
                            old.in(TicketState.CLOSED, position()));
            case 12 ->
                    add(
                            index,
                            new TicketReopened(id, 2, open, ReopenedBecause.REQUESTED, null),
                            old.in(open, position()));
            case 13 ->
                    add(
                            index,
                            new TicketCancelled(id, CancelReason.SPAM, null),
                            old.in(TicketState.CANCELLED, position()));
            case 14 -> add(index, new TicketReinstated(id, open, null), old.in(open, position()));
            default ->
                    add(index, new NoteAdded(id, new NoteId(UUID.randomUUID()), text("hm")), old);
        }
    }

    private void add(int index, TicketEvent event, NaiveTicket after) {
        events.add(event);
        tickets.set(index, after);
    }

    /** Where the event to come will lie. */
    private int position() {
        return events.size() + 1;
    }

    private @Nullable String maybe(String word) {
        return random.nextInt(3) == 0 ? null : word + random.nextInt(3);
    }
}
