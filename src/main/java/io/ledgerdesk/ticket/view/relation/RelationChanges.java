package io.ledgerdesk.ticket.view.relation;

import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.RelationEvent;
import io.ledgerdesk.ticket.event.RelationEvent.MergedTicketReleased;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesSplitOff;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesTakenOver;
import io.ledgerdesk.ticket.event.RelationEvent.TicketAbsorbed;
import io.ledgerdesk.ticket.event.RelationEvent.TicketLinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnlinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.word.LinkEnd;
import io.ledgerdesk.ticket.word.LinkKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a batch leaves behind: of each link and each merged ticket, how it is at the end.
 *
 * @param links empty where there is none any more
 * @param merges by the merged ticket; empty where it is none any more
 * @param unmerged whose earlier merge ended, be they merged anew or not
 */
record RelationChanges(
        Map<LinkKey, Optional<LinkRow>> links,
        Map<TicketId, Optional<MergeRow>> merges,
        Set<TicketId> unmerged) {

    record LinkKey(TicketId ticket, LinkKind kind, LinkEnd end, TicketId other) {}

    record LinkRow(TicketNumber otherNumber, Instant since, long position) {}

    /** A merge, or the half of it that one of the two tickets told. */
    record MergeRow(
            @Nullable TicketNumber number,
            TicketId into,
            @Nullable TicketNumber intoNumber,
            Instant since) {

        MergeRow and(MergeRow later) {
            return new MergeRow(
                    later.number == null ? number : later.number,
                    later.into,
                    later.intoNumber == null ? intoNumber : later.intoNumber,
                    since);
        }
    }

    static RelationChanges of(List<RecordedEvent> batch) {
        RelationChanges changes =
                new RelationChanges(
                        new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof RelationEvent event) {
                changes.after(recorded, event);
            }
        }
        return changes;
    }

    private void after(RecordedEvent recorded, RelationEvent event) {
        Instant at = recorded.header().occurredAt();
        switch (event) {
            case TicketLinked e ->
                    links.put(
                            new LinkKey(e.ticket(), e.kind(), e.end(), e.other()),
                            Optional.of(new LinkRow(e.otherNumber(), at, recorded.position())));
            case TicketUnlinked e ->
                    links.put(
                            new LinkKey(e.ticket(), e.kind(), e.end(), e.other()),
                            Optional.empty());
            case TicketMerged e ->
                    merged(e.ticket(), new MergeRow(null, e.into(), e.intoNumber(), at));
            case TicketAbsorbed e ->
                    merged(e.from(), new MergeRow(e.fromNumber(), e.ticket(), null, at));
            case TicketUnmerged e -> {
                unmerged.add(e.ticket());
                merges.put(e.ticket(), Optional.empty());
            }
            case MergedTicketReleased e -> {}
            case MessagesSplitOff e -> {}
            case MessagesTakenOver e -> {}
        }
    }

    private void merged(TicketId ticket, MergeRow half) {
        BinaryOperator<Optional<MergeRow>> join =
                (before, now) -> Optional.of(before.map(known -> known.and(half)).orElse(half));
        merges.merge(ticket, Optional.of(half), join);
    }
}
