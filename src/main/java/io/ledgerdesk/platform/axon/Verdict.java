package io.ledgerdesk.platform.axon;

import io.ledgerdesk.kernel.Rejection;
import io.ledgerdesk.kernel.Tag;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What the handler answers inside the unit of work. */
sealed interface Verdict {

    /**
     * Accepted.
     *
     * @param position of the last event, known once the unit of work has committed
     */
    record Decided(CompletableFuture<Long> position) implements Verdict {
        static Decided at(long position) {
            return new Decided(CompletableFuture.completedFuture(position));
        }
    }

    /** Refused by the rules. */
    record Refused(Rejection why) implements Verdict {}

    /**
     * The caller saw another version.
     *
     * @param version now, as this kind of actor counts it
     */
    record Stale(long version) implements Verdict {}

    /** Nothing decided yet: these streams must be read too. */
    record Undecided(Set<Tag> without) implements Verdict {}
}
