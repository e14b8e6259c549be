package io.ledgerdesk.servicelevel.domain.clock;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementChanged;
import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementRetired;
import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarChanged;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.EscalationPolicyEvent.EscalationPolicyChanged;
import io.ledgerdesk.catalogue.event.PlanEvent.PlanChanged;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.time.BusinessTime;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.catalogue.word.escalation.PolicyContent;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.ClockStart;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A catalogue that is written as the test goes. */
public final class Shelf {
    public static final DayOfWeek[] WEEKDAYS = {
        DayOfWeek.MONDAY,
        DayOfWeek.TUESDAY,
        DayOfWeek.WEDNESDAY,
        DayOfWeek.THURSDAY,
        DayOfWeek.FRIDAY
    };

    /** Years are tabulated once for all tests. */
    private static final Map<CalendarRules, BusinessTime> TABULATED = new ConcurrentHashMap<>();

    private final Map<EntryVersion, BusinessTime> calendars = new HashMap<>();
    private CatalogueBook book = CatalogueBook.EMPTY;

    /** An agreement as tests need it, for everybody unless said otherwise. */
    public record Deal(
            String plan,
            String calendar,
            @Nullable CompanyId company,
            List<HoldReason> pauses,
            ClockStart start,
            @Nullable String policy) {

        public static Deal of(String plan, String calendar) {
            return new Deal(
                    plan,
                    calendar,
                    null,
                    AgreementContent.DEFAULT_PAUSES,
                    ClockStart.RECEIVED,
                    null);
        }

        public Deal company(CompanyId other) {
            return new Deal(plan, calendar, other, pauses, start, policy);
        }

        public Deal pauses(HoldReason... some) {
            return new Deal(plan, calendar, company, List.of(some), start, policy);
        }

        public Deal start(ClockStart other) {
            return new Deal(plan, calendar, company, pauses, other, policy);
        }

        public Deal policy(String other) {
            return new Deal(plan, calendar, company, pauses, start, other);
        }

        AgreementContent content() {
            return new AgreementContent(
                    new EntryName("agreement"),
                    company,
                    List.of(),
                    new CatalogueId(plan),
                    new CatalogueId(calendar),
                    Instant.EPOCH,
                    null,
                    pauses,
                    List.of(),
                    false,
                    null,
                    AgreementContent.DEFAULT_WARNINGS,
                    start,
                    policy == null ? null : new CatalogueId(policy));
        }
    }

    public CatalogueBook book() {
        return book;
    }

    public BusinessTime calendar(EntryVersion version) {
        BusinessTime found = calendars.get(version);
        if (found == null) {
            throw new AssertionError("there never was " + version);
        }
        return found;
    }

    public Shelf calendar(String id, CalendarRules rules) {
        int version = next(CatalogueKind.CALENDAR, id);
        CatalogueId calendar = new CatalogueId(id);
        CalendarContent content = new CalendarContent(new EntryName(id), rules);
        book = book.after(new CalendarChanged(calendar, version, content, false));
        calendars.put(
                new EntryVersion(calendar, version),
                TABULATED.computeIfAbsent(rules, BusinessTime::of));
        return this;
    }

    public Shelf plan(String id, TargetTerm... terms) {
        PlanContent content = new PlanContent(new EntryName(id), null, List.of(terms));
        int version = next(CatalogueKind.PLAN, id);
        book = book.after(new PlanChanged(new CatalogueId(id), version, content));
        return this;
    }

    public Shelf agreement(String id, Deal deal) {
        int version = next(CatalogueKind.AGREEMENT, id);
        book = book.after(new AgreementChanged(new CatalogueId(id), version, deal.content()));
        return this;
    }

    public Shelf withdraw(String id) {
        int version = next(CatalogueKind.AGREEMENT, id);
        book = book.after(new AgreementRetired(new CatalogueId(id), version));
        return this;
    }

    public Shelf policy(String id, EscalationStep... steps) {
        PolicyContent content = new PolicyContent(new EntryName(id), List.of(steps));
        int version = next(CatalogueKind.ESCALATION_POLICY, id);
        book = book.after(new EscalationPolicyChanged(new CatalogueId(id), version, content));
        return this;
    }

    /** Monday to Friday, in UTC. */
    public static CalendarRules office(String... hours) {
        return weekly(ZoneOffset.UTC, WEEKDAYS, hours);
    }

    public static CalendarRules weekly(ZoneId zone, DayOfWeek[] days, String... hours) {
        List<WorkingInterval> intervals = Arrays.stream(hours).map(WorkingInterval::parse).toList();
        return new CalendarRules(
                zone,
                Arrays.stream(days).collect(Collectors.toMap(day -> day, day -> intervals)),
                List.of());
    }

    static TargetTerm hours(TargetKind target, int hours) {
        return new TargetTerm(target, null, null, null, hours * 3600L, null);
    }

    static TargetTerm hours(TargetKind target, Priority priority, int hours) {
        return new TargetTerm(target, null, priority, null, hours * 3600L, null);
    }

    static TargetTerm by(String calendar, TargetTerm term) {
        return new TargetTerm(
                term.target(),
                term.kind(),
                term.priority(),
                term.line(),
                term.seconds(),
                new CatalogueId(calendar));
    }

    private int next(CatalogueKind kind, String id) {
        return book.entry(kind, new CatalogueId(id)).map(entry -> entry.version() + 1).orElse(1);
    }
}
