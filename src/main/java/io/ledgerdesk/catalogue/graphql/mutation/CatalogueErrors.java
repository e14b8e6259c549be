package io.ledgerdesk.catalogue.graphql.mutation;

import io.ledgerdesk.catalogue.command.CatalogueRejection;
import io.ledgerdesk.catalogue.graphql.list.CatalogueChange;
import io.ledgerdesk.catalogue.graphql.payload.CatalogueConflict;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.graphql.error.Forbidden;
import io.ledgerdesk.platform.graphql.error.NotFound;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A refusal in the words of the schema. */
final class CatalogueErrors {
    private static final List<String> ID = List.of("input", "id");
    private static final List<String> KEY = List.of("input", "key");
    private static final List<String> EXPECTED = List.of("input", "expectedVersion");
    private static final Pattern DOT = Pattern.compile("\\.");

    /** Fields whose entries the schema names by their ids. */
    private static final Map<String, String> IDS =
            Map.of(
                    "company", "companyId",
                    "services", "serviceIds",
                    "service", "serviceId",
                    "plan", "planId",
                    "calendar", "calendarId",
                    "escalation", "escalationId",
                    "owner", "ownerId",
                    "topic", "topicId",
                    "supportHours", "supportHoursId",
                    "parent", "parentId");

    /** Fields of a service that the schema has in its process. */
    private static final Set<String> OF_PROCESS =
            Set.of(
                    "review",
                    "checklist",
                    "fields",
                    "reminderDays",
                    "giveUpDays",
                    "closeDays",
                    "closeReminderDays",
                    "reopenWindowDays");

    private CatalogueErrors() {}

    /**
     * @param kind of the entry that something was asked of
     */
    static UserError of(CatalogueKind kind, CatalogueRejection why) {
        String code = why.code();
        String text = why.message();
        return switch (why) {
            case CatalogueRejection.Forbidden r -> new Forbidden(code, text, null);
            case CatalogueRejection.EntryNotFound r -> new NotFound(code, text, ID);
            case CatalogueRejection.MovedOn r -> of(r, Optional.empty());
            case CatalogueRejection.EntryExists r -> new CatalogueConflict(code, text, KEY);
            case CatalogueRejection.ValidationFailed r ->
                    new ValidationFailed(code, text, path(kind, r.field()));
            case CatalogueRejection.UnknownReference r ->
                    new CatalogueConflict(code, text, path(kind, r.field()));
            case CatalogueRejection.StillInUse r -> new CatalogueConflict(code, text, ID);
            case CatalogueRejection.NoWorkingTime r ->
                    new CatalogueConflict(code, text, path(kind, "week"));
            case CatalogueRejection.EndsBeforeItBegins r ->
                    new CatalogueConflict(code, text, path(kind, "validTo"));
            case CatalogueRejection.AgreementOverlaps r ->
                    new CatalogueConflict(code, text, path(kind, "validFrom"));
            case CatalogueRejection.TopicCycle r ->
                    new CatalogueConflict(code, text, path(kind, "parent"));
            case CatalogueRejection.TooMany r -> new CatalogueConflict(code, text, null);
        };
    }

    /**
     * That the entry is another by now.
     *
     * @param latest event that made it so, where it was found
     */
    static UserError of(CatalogueRejection.MovedOn moved, Optional<RecordedEvent> latest) {
        return new CatalogueConflict(
                moved.code(),
                moved.message(),
                EXPECTED,
                moved.now(),
                latest.map(CatalogueChange::of).orElse(null));
    }

    /** Where the schema has what the catalogue calls so. */
    private static List<String> path(CatalogueKind kind, String field) {
        String[] steps = DOT.split(field, -1);
        StringBuilder path = new StringBuilder(content(kind));
        if (kind == CatalogueKind.SERVICE && OF_PROCESS.contains(steps[0])) {
            path.append(".process");
        }
        for (String step : steps) {
            path.append('.').append(IDS.getOrDefault(step, step));
        }
        return ValidationFailed.pathOf(path.toString());
    }

    private static String content(CatalogueKind kind) {
        return switch (kind) {
            case CALENDAR -> "calendar";
            case PLAN -> "plan";
            case AGREEMENT -> "agreement";
            case SERVICE -> "service";
            case TOPIC -> "topic";
            case ESCALATION_POLICY -> "policy";
        };
    }
}
