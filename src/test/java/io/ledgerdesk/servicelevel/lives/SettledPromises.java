package io.ledgerdesk.servicelevel.lives;

import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementDefined;
import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarChanged;
import io.ledgerdesk.catalogue.event.EscalationPolicyEvent.EscalationPolicyDefined;
import io.ledgerdesk.catalogue.event.PlanEvent.PlanDefined;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep.Action;
import io.ledgerdesk.catalogue.word.escalation.PolicyContent;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.catalogue.word.plan.ClockStart;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyMoved;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.servicelevel.policy.Sayings.Move;
import io.ledgerdesk.servicelevel.policy.Sayings.Say;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small catalogue in which there is something of everything that clocks are counted by. */
public final class SettledPromises {
    private static final CatalogueId HOURS = new CatalogueId("hours");
    private static final CatalogueId PLAN = new CatalogueId("plan");

    private SettledPromises() {}

    /**
     * As commands: an agreement of a group of companies, another for everybody else.
     *
     * @param end of both
     */
    public static List<Object> all(Instant end) {
        return List.of(
                new Move(new CompanyMoved(new CompanyId("acme"), new CompanyId("group"))),
                new Move(new CompanyMoved(new CompanyId("group"), null)),
                hours(1, false),
                new Say(
                        new PlanDefined(
                                PLAN,
                                1,
                                new PlanContent(
                                        new EntryName("Plan"),
                                        null,
                                        List.of(
                                                hours(TargetKind.FIRST_RESPONSE, 4),
                                                hours(TargetKind.RESOLUTION, 2_000),
                                                hours(TargetKind.NEXT_UPDATE, 900))))),
                new Say(
                        new EscalationPolicyDefined(
                                new CatalogueId("default"),
                                1,
                                new PolicyContent(
                                        new EntryName("Default"),
                                        List.of(
                                                new EscalationStep(
                                                        TargetKind.FIRST_RESPONSE,
                                                        null,
                                                        0L,
                                                        Action.RAISE_PRIORITY,
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null))))),
                agreement("everybody", null, end),
                agreement("group", new CompanyId("group"), end));
    }

    /**
     * From then on it counts by other hours.
     *
     * @param version one more than the last
     */
    public static Object hours(int version, boolean retroactive) {
        List<WorkingInterval> day =
                List.of(WorkingInterval.parse("0%d:00-22:00".formatted(version % 10)));
        CalendarRules rules =
                new CalendarRules(
                        ZoneOffset.UTC,
                        Arrays.stream(DayOfWeek.values())
                                .collect(Collectors.toMap(one -> one, one -> day)),
                        List.of());
        return new Say(
                new CalendarChanged(
                        HOURS,
                        version,
                        new CalendarContent(new EntryName("Hours"), rules),
                        retroactive));
    }

    private static TargetTerm hours(TargetKind target, long hours) {
        return new TargetTerm(target, null, null, null, Duration.ofHours(hours).toSeconds(), null);
    }

    private static Say agreement(String id, @Nullable CompanyId company, Instant end) {
        return new Say(
                new AgreementDefined(
                        new CatalogueId(id),
                        1,
                        new AgreementContent(
                                new EntryName(id),
                                company,
                                List.of(),
                                PLAN,
                                HOURS,
                                Instant.EPOCH,
                                end,
                                AgreementContent.DEFAULT_PAUSES,
                                List.of(),
                                false,
                                null,
                                AgreementContent.DEFAULT_WARNINGS,
                                ClockStart.RECEIVED,
                                null)));
    }
}
