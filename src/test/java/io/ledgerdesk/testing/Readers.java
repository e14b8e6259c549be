package io.ledgerdesk.testing;

import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.ticket.view.card.TicketScope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who reads the tickets of {@link ManyTickets}, by the reach of the right to. */
public final class Readers {
    private static final Set<String> NONE = Set.of();

    private Readers() {}

    /** By role or by what is special about them. */
    public static Map<String, TicketScope> all() {
        Map<String, TicketScope> all = new LinkedHashMap<>();
        all.put("operator: all", TicketScope.EVERYTHING);
        all.put(
                "requester: own and shared",
                TicketScope.reaching(
                        Set.of(Reach.OWN, Reach.SHARED), standing("r5", NONE, NONE), true));
        all.put(
                "shared with 20 others",
                TicketScope.reaching(
                        Set.of(Reach.OWN, Reach.SHARED), standing("shared", NONE, NONE), true));
        all.put(
                "company manager: a hundredth",
                TicketScope.reaching(
                        Set.of(Reach.OWN, Reach.SHARED, Reach.COMPANY),
                        standing("r5", Set.of("big"), NONE),
                        true));
        all.put(
                "company manager: 20 tickets",
                TicketScope.reaching(
                        Set.of(Reach.OWN, Reach.SHARED, Reach.COMPANY),
                        standing("r5", Set.of("c8"), NONE),
                        true));
        all.put("company and 39 children", tree(40));
        all.put("company and 299 children", tree(300));
        all.put("company and 999 children", tree(1_000));
        all.put(
                "engineer: 3 groups of 20, shared",
                TicketScope.reaching(
                        Set.of(Reach.GROUP, Reach.SHARED),
                        standing("a1", NONE, Set.of("g1", "g2", "g3")),
                        false));
        all.put(
                "engineer: a new group",
                TicketScope.reaching(
                        Set.of(Reach.GROUP, Reach.SHARED),
                        standing("a1", NONE, Set.of("new")),
                        false));
        all.put(
                "manager: line 3",
                TicketScope.reaching(
                        Set.of(Reach.LINE),
                        new Standing(Set.of("a2"), NONE, NONE, NONE, Set.of(3)),
                        false));
        all.put(
                "manager: lines 2 and 3, groups",
                TicketScope.reaching(
                        Set.of(Reach.LINE, Reach.GROUP, Reach.OWN, Reach.SHARED),
                        new Standing(Set.of("a2"), NONE, NONE, Set.of("g1", "g2"), Set.of(2, 3)),
                        false));
        return all;
    }

    private static TicketScope tree(int companies) {
        Set<String> tree =
                IntStream.range(0, companies)
                        .mapToObj(i -> i == 0 ? "big" : "c" + i)
                        .collect(Collectors.toSet());
        return TicketScope.reaching(
                Set.of(Reach.OWN, Reach.SHARED, Reach.COMPANY_TREE),
                new Standing(Set.of("r5"), NONE, tree, NONE, Set.of()),
                true);
    }

    private static Standing standing(String person, Set<String> companies, Set<String> groups) {
        return new Standing(Set.of(person), companies, companies, groups, Set.of());
    }
}
