package io.ledgerdesk.catalogue;

import io.ledgerdesk.catalogue.command.AgreementCommand.DefineAgreement;
import io.ledgerdesk.catalogue.command.CalendarCommand.DefineCalendar;
import io.ledgerdesk.catalogue.command.CatalogueCommand;
import io.ledgerdesk.catalogue.command.EscalationPolicyCommand.DefineEscalationPolicy;
import io.ledgerdesk.catalogue.command.PlanCommand.DefinePlan;
import io.ledgerdesk.catalogue.command.ServiceCommand.DefineService;
import io.ledgerdesk.catalogue.command.TopicCommand.DefineTopic;
import io.ledgerdesk.catalogue.domain.CatalogueLimits;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.TopicContent;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.catalogue.word.escalation.PolicyContent;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.ClockStart;
import io.ledgerdesk.catalogue.word.plan.CurrencyCode;
import io.ledgerdesk.catalogue.word.plan.Penalty;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import io.ledgerdesk.catalogue.word.plan.PriorityMatrix;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.catalogue.word.service.ChecklistStep;
import io.ledgerdesk.catalogue.word.service.FieldRule;
import io.ledgerdesk.catalogue.word.service.ServiceContent;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.directory.id.CompanyId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small catalogue, one entry of each kind, and more of them. */
public final class ExampleCatalogue {
    public static final CatalogueId OFFICE = id("office");
    public static final CatalogueId GOLD = id("gold");
    public static final CatalogueId MAIL = id("mail");
    public static final CatalogueId ACCOUNTS = id("accounts");
    public static final CatalogueId CHASE = id("chase");
    public static final CatalogueId ACME_GOLD = id("acme-gold");
    public static final CompanyId ACME = new CompanyId("acme");
    public static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    /** So few of each that a test reaches them. */
    public static final CatalogueLimits LIMITS = new CatalogueLimits(of(4), 3, 3, 3, 3, 3, 3);

    /** As many as are allowed where nobody says otherwise. */
    public static final CatalogueLimits ROOMY =
            new CatalogueLimits(of(30_000), 10_000, 500, 100, 100, 500, 50);

    private ExampleCatalogue() {}

    private static Map<CatalogueKind, Integer> of(int most) {
        return Arrays.stream(CatalogueKind.values())
                .collect(Collectors.toMap(Function.identity(), kind -> most));
    }

    /** One of each kind, in an order in which they can be defined. */
    public static List<CatalogueCommand> everything() {
        return List.of(
                new DefineCalendar(OFFICE, office()),
                new DefinePlan(GOLD, gold()),
                new DefineTopic(ACCOUNTS, new TopicContent(name("Учётные записи"), null, null)),
                new DefineService(MAIL, mail()),
                new DefineEscalationPolicy(CHASE, chase()),
                new DefineAgreement(ACME_GOLD, acmeGold()));
    }

    public static CalendarContent office() {
        return calendar(
                DayException.moved(LocalDate.of(2026, 11, 7), DayOfWeek.MONDAY, null),
                DayException.holiday(LocalDate.of(2026, 1, 1), "Новый год"),
                DayException.hours(LocalDate.of(2026, 12, 31), hours("09:00-16:00"), "short"));
    }

    public static CalendarContent calendar(DayException... days) {
        return new CalendarContent(
                name("Офис"),
                new CalendarRules(
                        ZoneId.of("Europe/Moscow"),
                        Map.of(
                                DayOfWeek.MONDAY, hours("09:00-13:00", "14:00-18:00"),
                                DayOfWeek.SUNDAY, hours("22:00-06:00")),
                        List.of(days)));
    }

    public static PlanContent gold() {
        return plan(
                new TargetTerm(TargetKind.RESOLUTION, null, Priority.P1, null, 14_400, OFFICE),
                new TargetTerm(TargetKind.ACCEPTANCE, null, null, new Line(2), 900, null));
    }

    public static PlanContent plan(TargetTerm... targets) {
        return new PlanContent(name("Gold"), name("Four hours"), List.of(targets));
    }

    public static ServiceContent mail() {
        return service(
                new ServiceProcess(
                        true,
                        List.of(new ChecklistStep(id("backup"), name("Backup"), true)),
                        List.of(
                                new FieldRule(
                                        id("mailbox"),
                                        name("Mailbox"),
                                        FieldRule.Type.CHOICE,
                                        List.of(name("shared"), name("own")),
                                        FieldRule.RequiredFrom.WORK)),
                        List.of(2, 5),
                        10,
                        7,
                        1,
                        30));
    }

    public static ServiceContent service(ServiceProcess process) {
        return new ServiceContent(name("Mail"), null, null, ACCOUNTS, OFFICE, true, false, process);
    }

    public static PolicyContent chase() {
        return policy(
                new EscalationStep(
                        TargetKind.RESOLUTION,
                        null,
                        3_600L,
                        EscalationStep.Action.RAISE_PRIORITY,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    public static PolicyContent policy(EscalationStep... steps) {
        return new PolicyContent(name("Chase"), List.of(steps));
    }

    public static AgreementContent acmeGold() {
        return agreement(ACME, List.of(MAIL), NEW_YEAR, Instant.parse("2027-01-01T00:00:00Z"));
    }

    /** One of the gold plan by office hours. */
    public static AgreementContent agreement(
            @Nullable CompanyId company,
            List<CatalogueId> services,
            Instant from,
            @Nullable Instant to) {
        return new AgreementContent(
                name("Acme Gold"),
                company,
                services,
                GOLD,
                OFFICE,
                from,
                to,
                List.of(HoldReason.APPROVAL, HoldReason.PROBLEM),
                List.of(penalty(TargetKind.RESOLUTION, 500_000, "RUB")),
                false,
                PriorityMatrix.DEFAULT,
                AgreementContent.DEFAULT_WARNINGS,
                ClockStart.OPENING,
                CHASE);
    }

    /** The same with other penalties and warnings. */
    public static AgreementContent with(
            AgreementContent one, List<Penalty> penalties, List<Integer> warnings) {
        return new AgreementContent(
                one.name(),
                one.company(),
                one.services(),
                one.plan(),
                one.calendar(),
                one.validFrom(),
                one.validTo(),
                one.pauses(),
                penalties,
                one.vip(),
                one.matrix(),
                warnings,
                one.start(),
                one.escalation());
    }

    public static Penalty penalty(TargetKind target, long units, String currency) {
        return new Penalty(target, units, new CurrencyCode(currency));
    }

    public static CatalogueId id(String text) {
        return new CatalogueId(text);
    }

    public static EntryName name(String text) {
        return new EntryName(text);
    }

    private static List<WorkingInterval> hours(String... texts) {
        return Arrays.stream(texts).map(WorkingInterval::parse).toList();
    }
}
