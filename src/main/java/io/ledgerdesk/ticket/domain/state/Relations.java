package io.ledgerdesk.ticket.domain.state;

import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.Belongings;
import io.ledgerdesk.ticket.word.LinkEnd;
import io.ledgerdesk.ticket.word.LinkKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket has to do with others.
 *
 * @param merged how it was merged into another; absent while it was not
 * @param absorbed those that are merged into it now, one step away, with what of each came to it
 *     that way and no other since
 */
public record Relations(
        Set<Link> links, @Nullable TicketMerged merged, Map<TicketId, Belongings> absorbed) {
    public static final Relations NONE = new Relations(Set.of(), null, Map.of());

    public Relations {
        links = Set.copyOf(links);
        absorbed = Map.copyOf(absorbed);
    }

    /** A link as one of its tickets has it. */
    public record Link(LinkKind kind, LinkEnd end, TicketId other) {}

    Relations linked(Link link) {
        Set<Link> more = new HashSet<>(links);
        more.add(link);
        return new Relations(more, merged, absorbed);
    }

    Relations unlinked(Link link) {
        Set<Link> fewer = new HashSet<>(links);
        fewer.remove(link);
        return new Relations(fewer, merged, absorbed);
    }

    Relations mergedAs(@Nullable TicketMerged how) {
        return new Relations(links, how, absorbed);
    }

    Relations absorbing(TicketId ticket, Belongings takenOver) {
        Map<TicketId, Belongings> more = claimedLess(takenOver);
        more.put(ticket, takenOver);
        return new Relations(links, merged, more);
    }

    Relations releasing(TicketId ticket, Belongings givenBack) {
        Map<TicketId, Belongings> fewer = claimedLess(givenBack);
        fewer.remove(ticket);
        return new Relations(links, merged, fewer);
    }

    Relations splitOff(List<MessageId> messages) {
        return new Relations(
                links,
                merged,
                claimedLess(new Belongings(messages, List.of(), List.of(), List.of())));
    }

    /** What went away, or came by another way since, no longer counts as come with a ticket. */
    private Map<TicketId, Belongings> claimedLess(Belongings elsewhere) {
        Map<TicketId, Belongings> rest = new HashMap<>();
        absorbed.forEach((ticket, claim) -> rest.put(ticket, claim.without(elsewhere)));
        return rest;
    }
}
