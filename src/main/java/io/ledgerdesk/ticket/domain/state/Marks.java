package io.ledgerdesk.ticket.domain.state;

import io.ledgerdesk.ticket.Priority;
import io.ledgerdesk.ticket.event.ClassificationEvent.FieldChange;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.id.FieldKey;
import io.ledgerdesk.ticket.id.TicketTag;
import io.ledgerdesk.ticket.word.FieldValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what a ticket is sorted.
 *
 * @param overridden whether the priority was set by hand
 */
public record Marks(
        ClassifiedAs classified,
        boolean overridden,
        Set<TicketTag> tags,
        Map<FieldKey, FieldValue> fields) {

    public static final Marks NONE = new Marks(ClassifiedAs.NONE, false, Set.of(), Map.of());

    public Marks {
        tags = Set.copyOf(tags);
        fields = Map.copyOf(fields);
    }

    public Marks with(ClassifiedAs other) {
        return new Marks(other, overridden, tags, fields);
    }

    Marks prioritised(@Nullable Priority priority, boolean byHand) {
        ClassifiedAs now =
                new ClassifiedAs(
                        classified.kind(),
                        classified.topic(),
                        classified.impact(),
                        classified.urgency(),
                        priority);
        return new Marks(now, byHand, tags, fields);
    }

    Marks tagged(Collection<TicketTag> more) {
        Set<TicketTag> all = new HashSet<>(tags);
        all.addAll(more);
        return new Marks(classified, overridden, all, fields);
    }

    Marks untagged(Collection<TicketTag> fewer) {
        Set<TicketTag> rest = new HashSet<>(tags);
        rest.removeAll(fewer);
        return new Marks(classified, overridden, rest, fields);
    }

    Marks changed(List<FieldChange> changes) {
        Map<FieldKey, FieldValue> now = new HashMap<>(fields);
        for (FieldChange change : changes) {
            FieldValue to = change.to();
            if (to == null) {
                now.remove(change.key());
            } else {
                now.put(change.key(), to);
            }
        }
        return new Marks(classified, overridden, tags, now);
    }
}
