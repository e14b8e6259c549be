package io.ledgerdesk.ticket.view.card;

import static java.util.stream.Collectors.toSet;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.access.Grants;
import io.ledgerdesk.kernel.access.Owned;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.ticket.view.reach.ReachTerms;
import io.ledgerdesk.ticket.view.reach.ReaderKeys;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose tickets a reader sees, and how much of them: as far as the right to read them reaches;
 * requesters without what is internal.
 *
 * @param authority of the reader
 * @param ofRequester whether the reader is a requester, to whom what is internal does not exist
 */
@Published
public record TicketScope(Authority authority, boolean ofRequester) {
    /** The right that it is about. */
    public static final Right READ = new Right("ticket.read");

    /** The desk's own, and of staff that sees everything. */
    public static final TicketScope EVERYTHING = new TicketScope(Authority.UNLIMITED, false);

    /** A requester's who sees the own ones. */
    public static TicketScope ownedBy(PersonId requester) {
        return reaching(Set.of(Reach.OWN), Standing.alone(requester.value()), true);
    }

    /** A reader's of whom no more is known than how far the right to read reaches. */
    public static TicketScope reaching(Set<Reach> reaches, Standing standing, boolean ofRequester) {
        Grants grants = new Grants(Map.of(READ, reaches));
        return new TicketScope(new Authority(grants, standing), ofRequester);
    }

    /** Whether it includes all tickets, as much of them as it shows. */
    public boolean isEverything() {
        return authority.reaches(READ).contains(Reach.ALL);
    }

    /** The same as statements say it. */
    public ReachTerms terms() {
        return ReachTerms.of(authority, READ);
    }

    /** Whether the card may be seen at all. */
    public boolean includes(TicketCard card) {
        return includes(owned(card));
    }

    /** Whether a ticket of which no more is known may be seen. */
    public boolean includes(Owned ticket) {
        return authority.allows(READ, ticket);
    }

    /** By what a ticket lies in reach. */
    public static Owned owned(TicketCard card) {
        Set<String> readers = readers(card);
        var requester = card.registration().requester();
        var group = card.assignee().group();
        return new Owned(
                requester.id().value(),
                requester.company() == null ? null : requester.company().value(),
                group == null ? null : group.value(),
                card.extras().line().number(),
                ReaderKeys.people(readers, card.assignee().agent()),
                ReaderKeys.groups(readers));
    }

    /** With whom it is shared, see {@link ReaderKeys}. */
    static Set<String> readers(TicketCard card) {
        return Stream.concat(
                        card.extras().watchers().stream()
                                .map(watcher -> ReaderKeys.watcher(watcher.id())),
                        card.extras().shares().stream()
                                .map(share -> ReaderKeys.shared(share.person(), share.group())))
                .collect(toSet());
    }

    /**
     * As much of a card of the past as may be seen: who asked then may be another person, in whose
     * place today's stands.
     *
     * @param today the same ticket as it is now
     */
    public TicketCard limit(TicketCard then, TicketCard today) {
        TicketCard limited = limit(then);
        var asks = today.registration().requester();
        return !ofRequester || asks.id().equals(then.registration().requester().id())
                ? limited
                : limited.askedBy(asks);
    }

    /** As much of the card as may be seen. */
    public TicketCard limit(TicketCard card) {
        return ofRequester ? card.forRequester() : card;
    }
}
