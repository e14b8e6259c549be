package io.ledgerdesk.ticket.view.reach;

import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.ClassificationEvent.Correction;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketCorrected;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketCancelled;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.ParticipationEvent.Sharer;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketShared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnshared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnwatched;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketWatched;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.word.Contact;
import io.ledgerdesk.ticket.word.ShareLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Tickets that come and go in and out of reaches, and readers who see some of them. */
final class RandomReaches {
    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");
    private static final PersonId ANY = new PersonId("any");
    private final Random random;
    final List<NaiveReach> tickets = new ArrayList<>();

    RandomReaches(long seed) {
        random = new Random(seed);
    }

    List<TicketEvent> events(int count) {
        List<TicketEvent> events = new ArrayList<>();
        while (events.size() < count) {
            events.add(tickets.size() < count / 5 ? registered() : happened());
        }
        return events;
    }

    /** Of staff or a requester, with any sum of reaches but all. */
    TicketScope scope() {
        Set<Reach> reaches = EnumSet.noneOf(Reach.class);
        while (reaches.isEmpty() || random.nextInt(3) > 0) {
            reaches.add(Reach.values()[random.nextInt(Reach.values().length - 1)]);
        }
        Set<Integer> lines = random.nextBoolean() ? Set.of(2 + random.nextInt(2)) : Set.of(2, 3);
        Standing standing =
                new Standing(
                        some("p", 9, 2), some("c", 6, 1), some("c", 6, 9), some("g", 5, 3), lines);
        return TicketScope.reaching(reaches, standing, random.nextInt(3) == 0);
    }

    private Set<String> some(String prefix, int of, int most) {
        Set<String> found = new HashSet<>();
        int wanted = random.nextInt(most + 1);
        for (int i = 0; i < wanted; i++) {
            found.add(prefix + random.nextInt(of));
        }
        return found;
    }

    private TicketEvent registered() {
        NaiveReach ticket =
                new NaiveReach(
                        new TicketId(new UUID(random.nextLong(), random.nextLong())),
                        tickets.size() + 1,
                        one("p", 9),
                        random.nextInt(4) == 0 ? null : one("c", 6));
        tickets.add(ticket);
        return new TicketRegistered(
                ticket.id,
                TicketNumber.of("SD-", 6, ticket.number),
                new PersonId(ticket.requester),
                null,
                null,
                null,
                ticket.company == null ? null : new CompanyId(ticket.company),
                null,
                Channel.PHONE,
                text("Printer " + (ticket.number % 2 == 0 ? "upstairs" : "downstairs")),
                text("It blinks"),
                // several at the same time: then the id decides
                BEGIN.plusSeconds(random.nextInt(30)),
                null,
                false);
    }

    private TicketEvent happened() {
        NaiveReach ticket = tickets.get(random.nextInt(tickets.size()));
        String person = one("p", 9);
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> assigned(ticket);
            case 3 -> corrected(ticket);
            case 4 -> shared(ticket, person(person));
            case 5 -> shared(ticket, group(one("g", 5)));
            case 6 -> unshared(ticket, random.nextBoolean() ? person(person) : group(one("g", 5)));
            case 7 -> {
                ticket.watchers.add(person);
                yield new TicketWatched(ticket.id, new PersonId(person), null);
            }
            default -> random.nextInt(3) == 0 ? cancelled(ticket) : unwatched(ticket, person);
        };
    }

    private TicketEvent assigned(NaiveReach ticket) {
        ticket.group = random.nextInt(4) == 0 ? null : one("g", 5);
        ticket.line = 1 + random.nextInt(3);
        ticket.open = true;
        return new TicketAssigned(
                ticket.id,
                Responsible.NOBODY,
                new Responsible(
                        ticket.group == null
                                ? null
                                : new Responsible.Group(new GroupId(ticket.group), label()),
                        new Responsible.Agent(new PersonId("bob"), null)),
                TicketState.ASSIGNED,
                new Line(ticket.line));
    }

    private TicketEvent corrected(NaiveReach ticket) {
        ticket.requester = one("p", 9);
        ticket.company = random.nextInt(4) == 0 ? null : one("c", 6);
        CompanyId company = ticket.company == null ? null : new CompanyId(ticket.company);
        return new TicketCorrected(
                ticket.id,
                new Correction(null, null, null),
                new Correction(
                        null,
                        null,
                        new Contact(
                                new PersonId(ticket.requester),
                                null,
                                null,
                                null,
                                company,
                                null,
                                false)));
    }

    private TicketEvent shared(NaiveReach ticket, Sharer with) {
        if (with.person() == null) {
            ticket.groups.add(String.valueOf(with.group()));
        } else {
            ticket.people.add(with.person().value());
        }
        return new TicketShared(ticket.id, with, ShareLevel.READ, null);
    }

    private TicketEvent unshared(NaiveReach ticket, Sharer with) {
        if (with.person() == null) {
            ticket.groups.remove(String.valueOf(with.group()));
        } else {
            ticket.people.remove(with.person().value());
        }
        return new TicketUnshared(ticket.id, with);
    }

    private static TicketEvent unwatched(NaiveReach ticket, String person) {
        ticket.watchers.remove(person);
        return new TicketUnwatched(ticket.id, new PersonId(person));
    }

    private static TicketEvent cancelled(NaiveReach ticket) {
        ticket.open = false;
        return new TicketCancelled(ticket.id, CancelReason.SPAM, null);
    }

    private static Sharer person(String id) {
        return new Sharer(new PersonId(id), null, null, null);
    }

    private static Sharer group(String id) {
        return new Sharer(null, null, new GroupId(id), label());
    }

    private static Label label() {
        return new Label("A group");
    }

    private String one(String prefix, int of) {
        return prefix + random.nextInt(of);
    }

    private static Personal<String> text(String text) {
        return Personal.of(ANY, text);
    }
}
