package io.ledgerdesk.servicelevel.view.whatif;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.word.TargetKind;
import org.jspecify.annotations.Nullable;

/**
 * Of one group, what was and what would have been.
 *
 * @param service that its tickets concern; absent for none
 */
public record WhatIfRow(
        TargetKind target,
        @Nullable Priority priority,
        @Nullable String service,
        Judged was,
        Judged would) {
    /** Clocks that stopped, and how many of them in time. */
    public record Judged(long stopped, long inTime) {
        static final Judged NONE = new Judged(0, 0);

        Judged plus(boolean met) {
            return new Judged(stopped + 1, inTime + (met ? 1 : 0));
        }

        Judged plus(Judged other) {
            return new Judged(stopped + other.stopped, inTime + other.inTime);
        }
    }
}
