package io.ledgerdesk.servicelevel.view.report;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.directory.id.CompanyId;
import java.util.List;

/** Which clocks are meant: those that meet each list that is not empty. */
public record SlaFilter(
        List<TargetKind> targets,
        List<Priority> priorities,
        List<TicketKind> kinds,
        List<CatalogueId> agreements,
        List<CatalogueId> services,
        List<CompanyId> companies,
        List<Line> lines) {
    /** All clocks. */
    public static final SlaFilter ANY =
            new SlaFilter(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public SlaFilter {
        targets = targets.stream().distinct().sorted().toList();
        priorities = priorities.stream().distinct().sorted().toList();
        kinds = kinds.stream().distinct().sorted().toList();
        agreements = agreements.stream().distinct().sorted().toList();
        services = services.stream().distinct().sorted().toList();
        companies = List.copyOf(companies);
        lines = List.copyOf(lines);
    }
}
