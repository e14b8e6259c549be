package io.ledgerdesk.servicelevel.lives;

import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarChanged;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.time.BusinessTime;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyMoved;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.CatalogueChanged;
import io.ledgerdesk.servicelevel.domain.clock.model.NaiveTicket;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the log tells, event by event, without anything of what the desk itself makes of it: tickets
 * to be counted by hand, and what was recorded of them.
 */
final class Chronicle {
    /** Years are tabulated once for all tests. */
    private static final Map<CalendarRules, BusinessTime> TABULATED = new ConcurrentHashMap<>();

    final Map<TicketId, Told> tickets = new LinkedHashMap<>();
    CatalogueBook book = CatalogueBook.EMPTY;
    long position;
    Instant latest = Instant.EPOCH;
    private final Map<EntryVersion, BusinessTime> calendars = new HashMap<>();
    private final Map<CompanyId, CompanyId> parents = new HashMap<>();
    private final List<ClockFact> begun = new ArrayList<>();
    private @Nullable Told beginner;

    void read(List<RecordedEvent> events) {
        for (RecordedEvent recorded : events) {
            position = recorded.position();
            Instant at = recorded.header().occurredAt();
            latest = at.isAfter(latest) ? at : latest;
            switch (recorded.event()) {
                case CatalogueEvent e -> changed(recorded, e);
                case CompanyMoved e -> moved(e);
                case ClockEvent e -> of(e.ticket()).noticed.add(recorded);
                case TicketEvent e -> happened(recorded, e);
                default -> {}
            }
        }
        begin();
    }

    Told of(TicketId ticket) {
        return Objects.requireNonNull(tickets.get(ticket), () -> "never registered: " + ticket);
    }

    /** A company and those that it is a part of now. */
    List<CompanyId> chain(@Nullable CompanyId company) {
        List<CompanyId> chain = new ArrayList<>();
        for (CompanyId one = company; one != null; one = parents.get(one)) {
            chain.add(one);
        }
        return chain;
    }

    private void moved(CompanyMoved e) {
        if (e.parent() == null) {
            parents.remove(e.company());
        } else {
            parents.put(e.company(), e.parent());
        }
    }

    private void changed(RecordedEvent recorded, CatalogueEvent e) {
        begin();
        book = book.after(e);
        if (e.content() instanceof CalendarContent hours) {
            calendars.put(
                    new EntryVersion(e.id(), e.version()),
                    TABULATED.computeIfAbsent(hours.rules(), BusinessTime::of));
        }
        List<CatalogueId> retroactive =
                e instanceof CalendarChanged c && c.retroactive()
                        ? List.of(c.calendar())
                        : List.of();
        CatalogueChanged fact =
                new CatalogueChanged(
                        recorded.header().occurredAt(), recorded.header().id(), book, retroactive);
        tickets.values().forEach(told -> told.counted.happened(List.of(fact), book));
    }

    private void happened(RecordedEvent recorded, TicketEvent e) {
        if (e instanceof TicketRegistered registered) {
            begin();
            Told told = new Told(new NaiveTicket(by -> Objects.requireNonNull(calendars.get(by))));
            tickets.put(e.ticket(), told);
            beginner = told;
            begun.add(told.registered(recorded, registered, this::chain));
            return;
        }
        Told told = of(e.ticket());
        List<ClockFact> facts = told.facts(recorded, e, this::chain);
        if (facts.isEmpty()) {
            return;
        }
        if (told == beginner
                && e instanceof TicketClassified
                && begun.getFirst().at().equals(facts.getFirst().at())) {
            // What is said with the registration belongs to it.
            begun.addAll(facts);
        } else {
            begin();
            told.counted.happened(facts, book, told.step(recorded, e));
        }
    }

    private void begin() {
        if (beginner != null) {
            beginner.counted.happened(List.copyOf(begun), book);
            beginner = null;
            begun.clear();
        }
    }
}
