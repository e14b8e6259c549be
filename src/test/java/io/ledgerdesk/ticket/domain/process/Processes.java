package io.ledgerdesk.ticket.domain.process;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.service.ChecklistStep;
import io.ledgerdesk.catalogue.word.service.FieldRule;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.ticket.command.ClassificationCommand.ServiceChoice;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Processes of services, and services that have them. */
public final class Processes {
    private Processes() {}

    public static ServiceChoice choice(String service, int version, ServiceProcess process) {
        return new ServiceChoice(new CatalogueId(service), version, process);
    }

    /** Nothing but steps, each called as its key. */
    public static ServiceProcess checklist(boolean mandatory, String... steps) {
        return with(
                false,
                Stream.of(steps)
                        .map(step ->
                                new ChecklistStep(
                                        new CatalogueId(step), new EntryName(step), mandatory))
                        .toList(),
                List.of(),
                null);
    }

    static ServiceProcess review() {
        return with(true, List.of(), List.of(), null);
    }

    static ServiceProcess fields(FieldRule... rules) {
        return with(false, List.of(), List.of(rules), null);
    }

    static ServiceProcess reopening(int days) {
        return with(false, List.of(), List.of(), days);
    }

    static FieldRule field(String key, FieldRule.Type type, FieldRule.@Nullable RequiredFrom from) {
        return new FieldRule(
                new CatalogueId(key),
                new EntryName(key),
                type,
                type == FieldRule.Type.CHOICE
                        ? List.of(new EntryName("red"), new EntryName("blue"))
                        : List.of(),
                from);
    }

    private static ServiceProcess with(
            boolean review,
            List<ChecklistStep> steps,
            List<FieldRule> fields,
            @Nullable Integer reopenWindowDays) {
        return new ServiceProcess(review, steps, fields, null, null, null, null, reopenWindowDays);
    }
}
