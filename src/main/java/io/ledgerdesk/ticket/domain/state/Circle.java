package io.ledgerdesk.ticket.domain.state;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.event.ParticipationEvent.Sharer;
import io.ledgerdesk.ticket.word.ShareLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who has to do with a ticket beside requester and assignee.
 *
 * @param watchers who hears of it now; nobody while others hear of it through the ticket that it
 *     was merged into
 * @param own those who watch this very ticket, or did when it was merged; the others came with a
 *     ticket that was merged into it
 */
public record Circle(Set<PersonId> watchers, Set<PersonId> own, List<Share> shares) {
    public static final Circle NOBODY = new Circle(Set.of(), Set.of(), List.of());

    public Circle {
        watchers = Set.copyOf(watchers);
        own = Set.copyOf(own);
        shares = List.copyOf(shares);
    }

    /** Somebody outside who may see it. */
    public record Share(Sharer with, ShareLevel level) {}

    /** What is shared with these. */
    public Optional<Share> share(Sharer with) {
        return shares.stream().filter(share -> share.with().isSameAs(with)).findFirst();
    }

    Circle watchedBy(PersonId watcher) {
        return new Circle(plus(watchers, Set.of(watcher)), plus(own, Set.of(watcher)), shares);
    }

    Circle unwatchedBy(PersonId watcher) {
        return new Circle(minus(watchers, Set.of(watcher)), minus(own, Set.of(watcher)), shares);
    }

    Circle takingOver(Collection<PersonId> more) {
        return new Circle(plus(watchers, more), own, shares);
    }

    Circle handingOver(Collection<PersonId> gone) {
        return new Circle(minus(watchers, gone), own, shares);
    }

    /**
     * Whoever did not come back with the others had been taken off meanwhile; who watches already
     * began to while it was merged.
     */
    Circle takingBack(Collection<PersonId> back) {
        Set<PersonId> all = plus(watchers, back);
        Set<PersonId> still = new LinkedHashSet<>(own);
        still.retainAll(all);
        return new Circle(all, plus(still, watchers), shares);
    }

    private static Set<PersonId> plus(Set<PersonId> some, Collection<PersonId> more) {
        Set<PersonId> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Set<PersonId> minus(Set<PersonId> some, Collection<PersonId> fewer) {
        Set<PersonId> rest = new LinkedHashSet<>(some);
        rest.removeAll(fewer);
        return rest;
    }

    Circle shared(Share share) {
        List<Share> all = new ArrayList<>(unshared(share.with()).shares);
        all.add(share);
        return new Circle(watchers, own, all);
    }

    Circle unshared(Sharer with) {
        return new Circle(
                watchers,
                own,
                shares.stream().filter(share -> !share.with().isSameAs(with)).toList());
    }
}
