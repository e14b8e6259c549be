package io.ledgerdesk.ticket.view.conversation;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.testing.ToldEvents;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.word.Belongings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Which ticket holds what, in plain lists. */
abstract class PlainTickets {
    static final PersonId ANNA = new PersonId("anna");
    static final PersonId CARL = new PersonId("carl");
    private static final Actor BOB = new Actor(Actor.Kind.AGENT, new PersonId("bob"), "Bob");

    /** A message or note as it reads now. */
    record Line(UUID id, MessageKind kind, String text, Instant sentAt, int edits) {}

    record Held(PersonId requester, List<Line> lines, Set<FileId> files) {}

    final ToldEvents told = new ToldEvents();
    final List<TicketId> tickets = new ArrayList<>();
    private final Map<TicketId, Held> held = new HashMap<>();
    private int moves;

    /** How often something went from one ticket to another. */
    int moves() {
        return moves;
    }

    /** The earliest first; of the same instant, by id as the database compares it. */
    List<Line> lines(TicketId ticket) {
        return in(ticket).lines().stream()
                .sorted(
                        Comparator.comparing(Line::sentAt)
                                .thenComparing(one -> one.id().toString()))
                .toList();
    }

    Set<FileId> files(TicketId ticket) {
        return in(ticket).files();
    }

    boolean isAnnas(TicketId ticket) {
        return in(ticket).requester().equals(ANNA);
    }

    Held in(TicketId ticket) {
        return Objects.requireNonNull(held.get(ticket));
    }

    TicketId register() {
        TicketId ticket = new TicketId(UUID.randomUUID());
        PersonId requester = tickets.size() % 2 == 0 ? ANNA : CARL;
        tickets.add(ticket);
        held.put(ticket, new Held(requester, new ArrayList<>(), new HashSet<>()));
        tell(
                new TicketRegistered(
                        ticket,
                        number(ticket),
                        requester,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Channel.MAIL,
                        text("subject"),
                        text("description"),
                        told.now(),
                        null,
                        false));
        return ticket;
    }

    void move(TicketId from, TicketId to, Belongings what) {
        Set<UUID> ids = ids(what);
        List<Line> going = in(from).lines().stream().filter(one -> ids.contains(one.id())).toList();
        in(from).lines().removeAll(going);
        in(to).lines().addAll(going);
        what.files().forEach(in(from).files()::remove);
        in(to).files().addAll(what.files());
        moves += going.isEmpty() ? 0 : 1;
    }

    static Belongings belongings(List<Line> lines, Set<FileId> files) {
        return new Belongings(
                lines.stream()
                        .filter(one -> one.kind() != MessageKind.NOTE)
                        .map(one -> new MessageId(one.id()))
                        .toList(),
                lines.stream()
                        .filter(one -> one.kind() == MessageKind.NOTE)
                        .map(one -> new NoteId(one.id()))
                        .toList(),
                List.copyOf(files),
                List.of());
    }

    static Set<UUID> ids(Belongings belongings) {
        Set<UUID> ids = new HashSet<>();
        belongings.messages().forEach(one -> ids.add(one.value()));
        belongings.notes().forEach(one -> ids.add(one.value()));
        return ids;
    }

    TicketNumber number(TicketId ticket) {
        return TicketNumber.of("SD-", 6, tickets.indexOf(ticket) + 1);
    }

    void tell(TicketEvent event) {
        told.add(BOB, event);
    }

    static MessageId message() {
        return new MessageId(UUID.randomUUID());
    }

    static Personal<String> text(String text) {
        return Personal.of(ANNA, text);
    }
}
