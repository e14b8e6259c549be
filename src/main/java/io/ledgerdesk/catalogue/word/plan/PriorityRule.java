package io.ledgerdesk.catalogue.word.plan;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.kernel.Published;
import org.jspecify.annotations.Nullable;

/**
 * From what a ticket's priority follows besides impact and urgency.
 *
 * @param vip whether its agreement is served first
 * @param critical whether its service is
 */
@Published
public record PriorityRule(PriorityMatrix matrix, boolean vip, boolean critical) {
    /** Where no agreement and no service say otherwise. */
    public static final PriorityRule DESK = new PriorityRule(PriorityMatrix.DEFAULT, false, false);

    /**
     * The priority that follows; absent while neither impact nor urgency is known.
     *
     * @param vipRequester whether the requester is served first; that and the agreement's count
     *     once
     */
    public @Nullable Priority priority(
            @Nullable Impact impact, @Nullable Urgency urgency, boolean vipRequester) {
        return matrix.of(impact, urgency, (vip || vipRequester ? 1 : 0) + (critical ? 1 : 0));
    }
}
