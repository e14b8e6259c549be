package io.ledgerdesk.ticket.view.queue.place;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.GroupId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the open tickets a queue has: those that meet every condition; an empty list is none.
 * Two filters that mean the same are equal and print alike.
 *
 * @param services of the catalogue, any of which it concerns
 * @param companies of the requester
 * @param unassigned whether no agent has it yet; a group may
 */
@Published
public record QueueFilter(
        List<Line> lines,
        List<GroupId> groups,
        List<PersonId> agents,
        List<TicketState> states,
        List<QueueLane> lanes,
        List<Priority> priorities,
        List<TicketKind> kinds,
        List<CatalogueId> services,
        List<CompanyId> companies,
        @Nullable Boolean unassigned) {
    /** All open tickets. */
    public static final QueueFilter ANY =
            new QueueFilter(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of(), null);

    public QueueFilter {
        lines = sorted(lines);
        groups = sorted(groups);
        agents = sorted(agents);
        states = sorted(states);
        lanes = sorted(lanes);
        priorities = sorted(priorities);
        kinds = sorted(kinds);
        services = sorted(services);
        companies = sorted(companies);
    }

    /** Whether the queue has a ticket with these facts. */
    public boolean matches(QueueFacts facts) {
        return facts.isOpen()
                && has(lines, facts.line())
                && has(groups, facts.group())
                && has(agents, facts.agent())
                && has(states, facts.state())
                && has(lanes, facts.lane())
                && has(priorities, facts.priority())
                && has(kinds, facts.kind())
                && has(services, facts.service())
                && has(companies, facts.origin().asker().company())
                && (unassigned == null || unassigned == (facts.agent() == null));
    }

    private static <T> boolean has(List<T> wanted, @Nullable T one) {
        return wanted.isEmpty() || (one != null && wanted.contains(one));
    }

    private static <T> List<T> sorted(Collection<T> terms) {
        return terms.stream().distinct().sorted(Comparator.comparing(Object::toString)).toList();
    }
}
