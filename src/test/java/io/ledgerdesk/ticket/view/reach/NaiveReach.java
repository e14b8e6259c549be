package io.ledgerdesk.ticket.view.reach;

import io.ledgerdesk.kernel.access.Owned;
import io.ledgerdesk.ticket.id.TicketId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ticket as whoever lets things happen to it remembers in whose reach it is. */
final class NaiveReach {
    final TicketId id;
    final long number;
    String requester;
    @Nullable String company;
    @Nullable String group;
    int line = 1;
    boolean open = true;
    final Set<String> watchers = new HashSet<>();
    final Set<String> people = new HashSet<>();
    final Set<String> groups = new HashSet<>();

    NaiveReach(TicketId id, long number, String requester, @Nullable String company) {
        this.id = id;
        this.number = number;
        this.requester = requester;
        this.company = company;
    }

    Owned owned() {
        Set<String> all = new HashSet<>(watchers);
        all.addAll(people);
        return new Owned(requester, company, group, line, all, groups);
    }
}
