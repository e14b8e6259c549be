package io.ledgerdesk.ticket.domain.rules;

import io.ledgerdesk.ticket.Impact;
import io.ledgerdesk.ticket.Priority;
import io.ledgerdesk.ticket.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Impact x urgency, as it holds where no agreement says otherwise:
 *
 * <pre>
 *                HIGH  MEDIUM  LOW
 * ORGANISATION    P1     P2     P3
 * DEPARTMENT      P2     P3     P4
 * PERSON          P3     P4     P5
 * </pre>
 */
public final class PriorityMatrix {
    private PriorityMatrix() {}

    /**
     * The priority that follows. Where only one of the two is known the other counts as PERSON or
     * MEDIUM; where neither is, there is no priority.
     *
     * @param vip whether the requester is served first: one step up
     */
    public static @Nullable Priority of(
            @Nullable Impact impact, @Nullable Urgency urgency, boolean vip) {
        if (impact == null && urgency == null) {
            return null;
        }
        Urgency known = urgency == null ? Urgency.MEDIUM : urgency;
        Priority found =
                switch (impact == null ? Impact.PERSON : impact) {
                    case ORGANISATION -> pick(known, Priority.P1, Priority.P2, Priority.P3);
                    case DEPARTMENT -> pick(known, Priority.P2, Priority.P3, Priority.P4);
                    case PERSON -> pick(known, Priority.P3, Priority.P4, Priority.P5);
                };
        return vip ? oneUp(found) : found;
    }

    private static Priority oneUp(Priority priority) {
        return switch (priority) {
            case P1, P2 -> Priority.P1;
            case P3 -> Priority.P2;
            case P4 -> Priority.P3;
            case P5 -> Priority.P4;
        };
    }

    private static Priority pick(Urgency urgency, Priority high, Priority medium, Priority low) {
        return switch (urgency) {
            case HIGH -> high;
            case MEDIUM -> medium;
            case LOW -> low;
        };
    }
}
