package io.ledgerdesk.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.catalogue.word.plan.ClockStart;
import io.ledgerdesk.catalogue.word.service.FieldRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the demo desk promises, as {@code demo/catalogue.json} tells it. Its Russian calendar is the
 * production calendar of a five-day week as it was decided: Labour Code, articles 95 and 112, and
 * the decrees 1335 of 2024-10-04, 1466 of 2025-09-24 and 1187 of 2026-09-17 on days off in 2025,
 * 2026 and 2027.
 */
record DemoCatalogueScript(
        List<Calendar> calendars,
        List<Topic> topics,
        List<Service> services,
        List<Plan> plans,
        List<Policy> policies,
        List<Agreement> agreements) {
    private static final String RESOURCE = "/demo/catalogue.json";

    record Calendar(
            String key,
            String name,
            String zone,
            boolean continuous,
            @Nullable Map<DayOfWeek, List<String>> week,
            @Nullable List<Day> days) {}

    record Day(
            String date,
            DayException.Kind kind,
            @Nullable List<String> hours,
            @Nullable String name) {}

    record Topic(String key, String name, @Nullable String parent, @Nullable String service) {}

    record Service(
            String key,
            String name,
            @Nullable String description,
            @Nullable String owner,
            @Nullable String topic,
            @Nullable String supportHours,
            boolean critical,
            boolean approvalFirst,
            Process process) {}

    record Process(
            boolean review,
            @Nullable List<Check> checklist,
            @Nullable List<Field> fields,
            @Nullable List<Integer> reminderDays,
            @Nullable Integer giveUpDays,
            @Nullable Integer closeDays,
            @Nullable Integer closeReminderDays,
            @Nullable Integer reopenWindowDays) {}

    record Check(String key, String title, boolean mandatory) {}

    record Field(
            String key,
            String label,
            FieldRule.Type type,
            @Nullable List<String> choices,
            FieldRule.@Nullable RequiredFrom requiredFrom) {}

    record Plan(String key, String name, @Nullable String description, List<Target> targets) {}

    record Target(
            TargetKind target,
            @Nullable TicketKind kind,
            @Nullable Priority priority,
            @Nullable Integer line,
            long seconds,
            @Nullable String calendar) {}

    record Policy(String key, String name, List<Step> steps) {}

    record Step(
            TargetKind target,
            @Nullable Integer percent,
            @Nullable Long delaySeconds,
            EscalationStep.Action action,
            @Nullable String role,
            @Nullable String person,
            @Nullable Integer line,
            @Nullable String address) {}

    record Agreement(
            String key,
            String name,
            @Nullable String company,
            @Nullable List<String> services,
            String plan,
            String calendar,
            String validFrom,
            @Nullable String validTo,
            boolean vip,
            @Nullable List<HoldReason> pauses,
            @Nullable List<Fine> penalties,
            @Nullable List<Integer> warnings,
            @Nullable ClockStart start,
            @Nullable String escalation) {}

    record Fine(TargetKind target, long minorUnits, String currency) {}

    static DemoCatalogueScript read() {
        try (InputStream json =
                Objects.requireNonNull(DemoCatalogueScript.class.getResourceAsStream(RESOURCE))) {
            return JsonMapper.builder().build().readValue(json, DemoCatalogueScript.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
