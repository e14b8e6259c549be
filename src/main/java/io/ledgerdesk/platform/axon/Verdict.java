package io.ledgerdesk.platform.axon;

import io.ledgerdesk.kernel.Rejection;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.command.CommandResult;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What the handler answers inside the unit of work. */
sealed interface Verdict {

    /**
     * Accepted.
     *
     * @param done known once the unit of work has committed
     */
    record Decided(CompletableFuture<CommandResult.Done> done) implements Verdict {
        static Decided nothing(Tag stream, long position) {
            return new Decided(
                    CompletableFuture.completedFuture(
                            new CommandResult.Done(stream.toString(), position, List.of())));
        }
    }

    /** Not to be written as things were known, which may be long past: to be read and decided. */
    record Doubtful() implements Verdict {}

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
