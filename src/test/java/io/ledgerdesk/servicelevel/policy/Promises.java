package io.ledgerdesk.servicelevel.policy;

import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementDefined;
import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarChanged;
import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarDefined;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.event.EscalationPolicyEvent.EscalationPolicyDefined;
import io.ledgerdesk.catalogue.event.PlanEvent.PlanDefined;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.catalogue.word.escalation.PolicyContent;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.ClockStart;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small catalogue: a response within an hour, an answer within four, around the clock. */
final class Promises {
    static final CatalogueId HOURS = new CatalogueId("hours");
    static final CatalogueId GOLD = new CatalogueId("gold");
    static final CatalogueId EVERYBODY = new CatalogueId("everybody");

    private Promises() {}

    static List<CatalogueEvent> all(@Nullable Instant validTo) {
        return List.of(
                new CalendarDefined(HOURS, 1, always()),
                new PlanDefined(
                        GOLD,
                        1,
                        new PlanContent(
                                new EntryName("Gold"),
                                null,
                                List.of(
                                        term(TargetKind.FIRST_RESPONSE, 1),
                                        term(TargetKind.RESOLUTION, 4)))),
                new AgreementDefined(
                        EVERYBODY,
                        1,
                        new AgreementContent(
                                new EntryName("Everybody"),
                                null,
                                List.of(),
                                GOLD,
                                HOURS,
                                Instant.EPOCH,
                                validTo,
                                AgreementContent.DEFAULT_PAUSES,
                                List.of(),
                                false,
                                null,
                                AgreementContent.DEFAULT_WARNINGS,
                                ClockStart.RECEIVED,
                                null)));
    }

    /** From nine to ten in the morning only. */
    static CatalogueEvent shortHours() {
        return new CalendarChanged(
                HOURS,
                2,
                new CalendarContent(
                        new EntryName("Mornings"),
                        new CalendarRules(
                                ZoneOffset.UTC,
                                Arrays.stream(DayOfWeek.values())
                                        .collect(
                                                Collectors.toMap(
                                                        day -> day,
                                                        day ->
                                                                List.of(
                                                                        WorkingInterval.parse(
                                                                                "09:00-10:00")))),
                                List.of())),
                false);
    }

    /** Around the clock again. */
    static CatalogueEvent longHours() {
        return new CalendarChanged(HOURS, 3, always(), false);
    }

    private static CalendarContent always() {
        return new CalendarContent(
                new EntryName("Always"), CalendarRules.continuous(ZoneOffset.UTC));
    }

    /** Half-way to the answer the priority goes up. */
    static CatalogueEvent escalation() {
        return new EscalationPolicyDefined(
                new CatalogueId("default"),
                1,
                new PolicyContent(
                        new EntryName("Default"),
                        List.of(
                                new EscalationStep(
                                        TargetKind.RESOLUTION,
                                        50,
                                        null,
                                        EscalationStep.Action.RAISE_PRIORITY,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))));
    }

    private static TargetTerm term(TargetKind target, long hours) {
        return new TargetTerm(target, null, null, null, Duration.ofHours(hours).toSeconds(), null);
    }
}
