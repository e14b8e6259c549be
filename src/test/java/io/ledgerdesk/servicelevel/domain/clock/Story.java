package io.ledgerdesk.servicelevel.domain.clock;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.platform.eventstore.wire.HouseJson;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.CatalogueChanged;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Classified;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Corrected;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.HandedOver;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Moved;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Noticed;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Registered;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Reopened;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.StaffSpoke;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a ticket, told by the hour: {@code 02T10:00} is a Monday in March 2026, in UTC.
 * After each fact the clocks go through JSON and are settled, as they are where they are kept.
 */
final class Story {
    static final String OFFICE = "office";
    static final String ALWAYS = "always";
    static final CompanyId ACME = new CompanyId("acme");
    static final Line SECOND = new Line(2);

    final Shelf shelf;
    final ClockFold fold;
    private final List<ClockFact> facts = new ArrayList<>();
    private final CatalogueBook first;
    private @Nullable TicketClocks clocks;
    private long causes;

    private Story(Shelf shelf) {
        this.shelf = shelf;
        this.fold = new ClockFold(shelf::calendar);
        this.first = shelf.book();
    }

    /** Nine to six and around the clock. */
    static Shelf shelf() {
        return new Shelf()
                .calendar(OFFICE, Shelf.office("09:00-18:00"))
                .calendar(ALWAYS, CalendarRules.continuous(ZoneOffset.UTC));
    }

    /** Under a plan of these terms, by the office's hours. */
    static Story under(TargetTerm... terms) {
        return on(shelf().plan("plan", terms).agreement("deal", Shelf.Deal.of("plan", OFFICE)));
    }

    static Story on(Shelf shelf) {
        return new Story(shelf);
    }

    static ClockKey key(TargetKind target) {
        return new ClockKey(target, 1, 1);
    }

    static Instant t(String time) {
        return Instant.parse("2026-03-" + time + (time.length() > 8 ? "Z" : ":00Z"));
    }

    Story registered(String at) {
        return registered(at, at, false);
    }

    Story registered(String received, String at, boolean historical) {
        return tell(
                new Registered(
                        t(at),
                        cause(),
                        new TicketId(new UUID(1, 1)),
                        t(received),
                        List.of(ACME),
                        TicketState.NEW,
                        null,
                        historical));
    }

    Story classified(String at, @Nullable TicketKind kind, @Nullable Priority priority) {
        return tell(new Classified(t(at), cause(), kind, priority, null, null));
    }

    Story priority(String at, Priority priority) {
        return classified(at, null, priority);
    }

    Story chosen(String at, String agreement) {
        TicketClocks now = now();
        return tell(
                new Classified(
                        t(at),
                        cause(),
                        now.kind(),
                        now.priority(),
                        now.service(),
                        new CatalogueId(agreement)));
    }

    Story of(String at, CompanyId... companies) {
        return tell(new Corrected(t(at), cause(), List.of(companies)));
    }

    Story moved(String at, TicketState state) {
        return tell(new Moved(t(at), cause(), state, null));
    }

    Story held(String at, HoldReason reason) {
        return tell(new Moved(t(at), cause(), TicketState.ON_HOLD, reason));
    }

    Story handed(String at, Line line) {
        UUID cause = cause();
        boolean another = clocks != null && !clocks.line().equals(line);
        return tell(new HandedOver(t(at), cause, line, another))
                .tell(new Moved(t(at), cause, TicketState.ASSIGNED, null));
    }

    Story spoke(String at) {
        return tell(new StaffSpoke(t(at), cause()));
    }

    Story answered(String at) {
        UUID cause = cause();
        return tell(new StaffSpoke(t(at), cause))
                .tell(new Moved(t(at), cause, TicketState.RESOLVED, null));
    }

    Story reopened(String at, TicketState state) {
        UUID cause = cause();
        return tell(new Reopened(t(at), cause, now().round() + 1))
                .tell(new Moved(t(at), cause, state, null));
    }

    Story shelf(String at, Consumer<Shelf> change, String... retroactive) {
        change.accept(shelf);
        return tell(
                new CatalogueChanged(
                        t(at),
                        cause(),
                        shelf.book(),
                        Arrays.stream(retroactive).map(CatalogueId::new).toList()));
    }

    /** Everything that is due by then is recorded, each at its time; what that was, in order. */
    List<String> runner(String until) {
        List<String> done = new ArrayList<>();
        while (true) {
            List<Notice> due =
                    notices().stream().filter(notice -> !notice.at().isAfter(t(until))).toList();
            if (due.isEmpty()) {
                return done;
            }
            Notice notice = due.getFirst();
            ClockEvent event = fold.event(now(), notice, shelf.book(), notice.at()).orElseThrow();
            done.add(said(notice));
            tell(new Noticed(notice.at(), cause(), event));
        }
    }

    private static String said(Notice notice) {
        return (notice.sort() == Notice.Sort.BREACH
                        ? "BREACH"
                        : notice.sort() + " " + notice.number())
                + " of "
                + notice.clock().target()
                + " at "
                + notice.at().toString().substring(8, notice.at().toString().length() - 1);
    }

    List<Notice> notices() {
        return fold.notices(now(), shelf.book());
    }

    List<String> noticed() {
        return notices().stream().map(Story::said).toList();
    }

    TicketClocks now() {
        return Objects.requireNonNull(clocks, "nothing was told yet");
    }

    Clock clock(TargetKind target) {
        return clock(new ClockKey(target, 1, 1));
    }

    Clock clock(ClockKey key) {
        return now().clock(key).orElseThrow(() -> new AssertionError("no " + key + " in " + now()));
    }

    boolean has(TargetKind target) {
        return now().clocks().stream().anyMatch(clock -> clock.key().target() == target);
    }

    /** Business seconds of a clock's lines by the ledger from the facts. */
    long sum(ClockKey key, String until) {
        return ledger(key, until).stream().mapToLong(Interval::businessSeconds).sum();
    }

    List<Interval> ledger(ClockKey key, String until) {
        return fold.ledger(facts, first, t(until)).stream()
                .filter(line -> line.clock().equals(key))
                .toList();
    }

    String ledgerText(ClockKey key, String until) {
        return ledger(key, until).stream()
                .map(line ->
                        line.status()
                                + " "
                                + line.calendar().version()
                                + " "
                                + line.businessSeconds())
                .collect(Collectors.joining(", "));
    }

    UUID cause() {
        return new UUID(2, ++causes);
    }

    Story tell(ClockFact fact) {
        facts.add(fact);
        clocks =
                HouseJson.through(
                        fold.after(clocks, fact, shelf.book()).settled(), TicketClocks.class);
        return this;
    }
}
