package io.ledgerdesk.demo;

import io.ledgerdesk.catalogue.command.AgreementCommand.DefineAgreement;
import io.ledgerdesk.catalogue.command.CalendarCommand.DefineCalendar;
import io.ledgerdesk.catalogue.command.EscalationPolicyCommand.DefineEscalationPolicy;
import io.ledgerdesk.catalogue.command.PlanCommand.DefinePlan;
import io.ledgerdesk.catalogue.command.ServiceCommand.DefineService;
import io.ledgerdesk.catalogue.command.TopicCommand.ChangeTopic;
import io.ledgerdesk.catalogue.command.TopicCommand.DefineTopic;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TopicContent;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.catalogue.word.escalation.PolicyContent;
import io.ledgerdesk.catalogue.word.escalation.StepText;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.ClockStart;
import io.ledgerdesk.catalogue.word.plan.CurrencyCode;
import io.ledgerdesk.catalogue.word.plan.Penalty;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.kernel.PersonId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the demo desk promises, as commands; what is named comes before who names it. */
record DemoCatalogue(DemoCatalogueScript script) {

    List<DemoStep> steps() {
        List<DemoStep> steps = new ArrayList<>();
        script.calendars()
                .forEach(one -> {
                    CatalogueId key = new CatalogueId(one.key());
                    steps.add(step("calendar", key, new DefineCalendar(key, calendar(one))));
                });
        script.topics()
                .forEach(one -> {
                    CatalogueId key = new CatalogueId(one.key());
                    steps.add(step("topic", key, new DefineTopic(key, topic(one, null))));
                });
        script.services()
                .forEach(one -> {
                    CatalogueId key = new CatalogueId(one.key());
                    steps.add(
                            step("service", key, new DefineService(key, DemoService.content(one))));
                });
        script.topics().stream()
                .filter(one -> one.service() != null)
                .forEach(one -> {
                    CatalogueId key = new CatalogueId(one.key());
                    steps.add(
                            step(
                                    "topic-of-service",
                                    key,
                                    new ChangeTopic(key, topic(one, one.service()))));
                });
        script.plans()
                .forEach(one -> {
                    CatalogueId key = new CatalogueId(one.key());
                    steps.add(step("plan", key, new DefinePlan(key, plan(one))));
                });
        script.policies()
                .forEach(one -> {
                    CatalogueId key = new CatalogueId(one.key());
                    steps.add(step("policy", key, new DefineEscalationPolicy(key, policy(one))));
                });
        script.agreements()
                .forEach(one -> {
                    CatalogueId key = new CatalogueId(one.key());
                    steps.add(step("agreement", key, new DefineAgreement(key, agreement(one))));
                });
        return steps;
    }

    private static DemoStep step(String kind, CatalogueId key, Object command) {
        return new DemoStep("catalogue/" + kind + "/" + key, command);
    }

    private static CalendarContent calendar(DemoCatalogueScript.Calendar one) {
        ZoneId zone = ZoneId.of(one.zone());
        return new CalendarContent(
                new EntryName(one.name()),
                one.continuous()
                        ? CalendarRules.continuous(zone)
                        : new CalendarRules(
                                zone,
                                Objects.requireNonNullElse(
                                                one.week(), Map.<DayOfWeek, List<String>>of())
                                        .entrySet()
                                        .stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey,
                                                        day -> hours(day.getValue()))),
                                each(one.days(), DemoCatalogue::day)));
    }

    private static DayException day(DemoCatalogueScript.Day one) {
        return new DayException(
                LocalDate.parse(one.date()),
                one.kind(),
                null,
                hours(one.hours()),
                orNull(one.name(), EntryName::new));
    }

    private static List<WorkingInterval> hours(@Nullable List<String> hours) {
        return each(hours, WorkingInterval::parse);
    }

    private static TopicContent topic(DemoCatalogueScript.Topic one, @Nullable String service) {
        return new TopicContent(
                new EntryName(one.name()),
                orNull(one.parent(), CatalogueId::new),
                orNull(service, CatalogueId::new));
    }

    private static PlanContent plan(DemoCatalogueScript.Plan one) {
        return new PlanContent(
                new EntryName(one.name()),
                orNull(one.description(), EntryName::new),
                each(
                        one.targets(),
                        target ->
                                new TargetTerm(
                                        target.target(),
                                        target.kind(),
                                        target.priority(),
                                        orNull(target.line(), Line::new),
                                        target.seconds(),
                                        orNull(target.calendar(), CatalogueId::new))));
    }

    private static PolicyContent policy(DemoCatalogueScript.Policy one) {
        return new PolicyContent(
                new EntryName(one.name()),
                each(
                        one.steps(),
                        step ->
                                new EscalationStep(
                                        step.target(),
                                        step.percent(),
                                        step.delaySeconds(),
                                        step.action(),
                                        orNull(step.role(), RoleName::new),
                                        orNull(step.person(), PersonId::new),
                                        orNull(step.line(), Line::new),
                                        null,
                                        orNull(step.address(), StepText::new))));
    }

    private static AgreementContent agreement(DemoCatalogueScript.Agreement one) {
        return new AgreementContent(
                new EntryName(one.name()),
                orNull(one.company(), CompanyId::new),
                each(one.services(), CatalogueId::new),
                new CatalogueId(one.plan()),
                new CatalogueId(one.calendar()),
                Instant.parse(one.validFrom()),
                orNull(one.validTo(), Instant::parse),
                Objects.requireNonNullElse(one.pauses(), AgreementContent.DEFAULT_PAUSES),
                each(
                        one.penalties(),
                        fine ->
                                new Penalty(
                                        fine.target(),
                                        fine.minorUnits(),
                                        new CurrencyCode(fine.currency()))),
                one.vip(),
                null,
                Objects.requireNonNullElse(one.warnings(), AgreementContent.DEFAULT_WARNINGS),
                Objects.requireNonNullElse(one.start(), ClockStart.RECEIVED),
                orNull(one.escalation(), CatalogueId::new));
    }

    static <S, T> List<T> each(@Nullable List<S> said, Function<S, T> one) {
        return said == null ? List.of() : said.stream().map(one).toList();
    }

    static <S, T> @Nullable T orNull(@Nullable S said, Function<S, T> one) {
        return said == null ? null : one.apply(said);
    }
}
