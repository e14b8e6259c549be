package io.ledgerdesk.testing;

import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.ticket.view.card.TicketScope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who reads the tickets of {@link ManyTickets}, by the reach of the right to. Each of them has a
 * page full of tickets on a desk of 2,000, or the same few on every desk.
 */
public final class Readers {
    /** Of requesters and managers of customers, until a desk changes their roles. */
    public static final Set<Reach> CUSTOMER =
            Set.of(Reach.OWN, Reach.SHARED, Reach.COMPANY, Reach.COMPANY_TREE);

    /** The same of engineers. */
    public static final Set<Reach> ENGINEER = Set.of(Reach.GROUP, Reach.SHARED);

    /** The same of the head of service. */
    public static final Set<Reach> HEAD = Set.of(Reach.LINE, Reach.GROUP, Reach.SHARED);

    private static final Set<String> NONE = Set.of();

    private Readers() {}

    /** By role or by what is special about them. */
    public static Map<String, TicketScope> all() {
        Map<String, TicketScope> all = new LinkedHashMap<>();
        all.put("operator: all", TicketScope.EVERYTHING);
        all.put("requester: own and shared", customer("r5", NONE));
        all.put("shared with 20 others", customer("shared", NONE));
        all.put("company manager: a 25th", customer("r5", Set.of("big")));
        all.put("company manager: 20 tickets", customer("r5", Set.of("few")));
        all.put("company and 39 children", customer("r5", tree(40)));
        all.put("company and 299 children", customer("r5", tree(300)));
        all.put("company and 999 children", customer("r5", tree(1_000)));
        all.put(
                "engineer: 3 groups of 20, shared",
                staff(ENGINEER, "a1", Set.of("g1", "g2", "g3")));
        all.put("engineer: a new group", staff(ENGINEER, "a1", Set.of("new")));
        all.put("manager: line 3", staff(Set.of(Reach.LINE), "a2", NONE, 3));
        all.put("manager: lines 2 and 3, groups", staff(HEAD, "a2", Set.of("g1", "g2"), 2, 3));
        return all;
    }

    private static Set<String> tree(int companies) {
        return IntStream.range(0, companies)
                .mapToObj(i -> i == 0 ? "big" : "c" + i)
                .collect(Collectors.toSet());
    }

    private static TicketScope customer(String person, Set<String> companies) {
        Standing standing = new Standing(Set.of(person), NONE, companies, NONE, Set.of());
        return TicketScope.reaching(CUSTOMER, standing, true);
    }

    private static TicketScope staff(
            Set<Reach> reaches, String person, Set<String> groups, Integer... lines) {
        Standing standing = new Standing(Set.of(person), NONE, NONE, groups, Set.of(lines));
        return TicketScope.reaching(reaches, standing, false);
    }
}
