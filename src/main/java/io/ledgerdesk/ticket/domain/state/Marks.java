package io.ledgerdesk.ticket.domain.state;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.word.plan.PriorityRule;
import io.ledgerdesk.ticket.domain.process.WorkProcess;
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
 * @param rule from what the priority follows, unless it was set by hand
 * @param overridden whether the priority was set by hand
 * @param process by which it is worked on
 */
public record Marks(
        ClassifiedAs classified,
        PriorityRule rule,
        boolean overridden,
        Set<TicketTag> tags,
        Map<FieldKey, FieldValue> fields,
        WorkProcess process) {

    public static final Marks NONE =
            new Marks(
                    ClassifiedAs.NONE,
                    PriorityRule.DESK,
                    false,
                    Set.of(),
                    Map.of(),
                    WorkProcess.NONE);

    public Marks {
        tags = Set.copyOf(tags);
        fields = Map.copyOf(fields);
    }

    /**
     * @param newRule absent for the one that holds
     */
    Marks classified(ClassifiedAs other, @Nullable PriorityRule newRule) {
        return new Marks(
                other, newRule == null ? rule : newRule, overridden, tags, fields, process);
    }

    Marks prioritised(@Nullable Priority priority, boolean byHand) {
        return new Marks(classified.with(priority), rule, byHand, tags, fields, process);
    }

    Marks tagged(Collection<TicketTag> more) {
        Set<TicketTag> all = new HashSet<>(tags);
        all.addAll(more);
        return new Marks(classified, rule, overridden, all, fields, process);
    }

    Marks untagged(Collection<TicketTag> fewer) {
        Set<TicketTag> rest = new HashSet<>(tags);
        rest.removeAll(fewer);
        return new Marks(classified, rule, overridden, rest, fields, process);
    }

    Marks with(WorkProcess other) {
        return new Marks(classified, rule, overridden, tags, fields, other);
    }

    /** What a read model knows of them. */
    public static Marks of(WorkProcess process, Map<FieldKey, FieldValue> fields) {
        return new Marks(ClassifiedAs.NONE, PriorityRule.DESK, false, Set.of(), fields, process);
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
        return new Marks(classified, rule, overridden, tags, now, process);
    }
}
