package io.ledgerdesk.servicelevel.view.report;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Topic;
import java.util.List;

/**
 * Which clocks are meant: those that meet each list that is not empty.
 *
 * @param ofTicket what their tickets are to meet as they are now
 */
public record SlaFilter(
        List<TargetKind> targets,
        List<Priority> priorities,
        List<TicketKind> kinds,
        List<CatalogueId> agreements,
        List<CatalogueId> services,
        List<CompanyId> companies,
        List<Line> lines,
        OfTicket ofTicket) {
    /** All clocks. */
    public static final SlaFilter ANY =
            new SlaFilter(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    OfTicket.ANY);

    public SlaFilter {
        targets = targets.stream().distinct().sorted().toList();
        priorities = priorities.stream().distinct().sorted().toList();
        kinds = kinds.stream().distinct().sorted().toList();
        agreements = agreements.stream().distinct().sorted().toList();
        services = services.stream().distinct().sorted().toList();
        companies = List.copyOf(companies);
        lines = List.copyOf(lines);
    }

    /** Which tickets, as they are now. */
    public record OfTicket(
            List<GroupId> groups,
            List<PersonId> agents,
            List<Topic> topics,
            List<Channel> channels) {
        /** All tickets. */
        public static final OfTicket ANY = new OfTicket(List.of(), List.of(), List.of(), List.of());

        public OfTicket {
            groups = List.copyOf(groups);
            agents = List.copyOf(agents);
            topics = List.copyOf(topics);
            channels = channels.stream().distinct().sorted().toList();
        }
    }
}
