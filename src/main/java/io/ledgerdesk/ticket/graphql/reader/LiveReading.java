package io.ledgerdesk.ticket.graphql.reader;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.present.PresentCallers;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a subscriber may read as of now; a subscription ends when the right to read does. */
@Published
@ApplicationScoped
public class LiveReading {
    private final PresentCallers callers;

    LiveReading(PresentCallers callers) {
        this.callers = callers;
    }

    /**
     * The caller as of now.
     *
     * @return fails with a {@link Fault} {@code FORBIDDEN} for one who may read no ticket any more
     */
    public Uni<Caller> now(Caller caller) {
        return callers.now(caller).invoke(LiveReading::check);
    }

    /**
     * What the caller sees as of now.
     *
     * @return fails as {@link #now} does
     */
    public Uni<TicketScope> scope(Caller caller) {
        return now(caller).map(TicketReader::scope);
    }

    /**
     * The caller as of now, if he still reads as far as he did.
     *
     * @return fails with a {@link Fault} {@code FORBIDDEN} otherwise
     */
    public Uni<Caller> unchanged(Caller caller) {
        TicketScope before = TicketReader.scope(caller);
        return now(caller)
                .invoke(now -> {
                    if (!TicketReader.scope(now).terms().equals(before.terms())) {
                        throw new Fault(
                                "FORBIDDEN",
                                "which tickets you may read has changed: subscribe again");
                    }
                });
    }

    /**
     * The same items, looked at before each whether the caller may read any ticket, and whenever
     * rights change; fails as {@link #now} does.
     */
    public <T> Multi<T> whileAllowed(Caller caller, Multi<T> items) {
        Multi<Optional<T>> allowed =
                items.onItem()
                        .transformToUniAndConcatenate(item -> now(caller).replaceWith(item))
                        .map(Optional::of)
                        .onCompletion()
                        .continueWith(Optional.empty());
        Multi<Optional<T>> ended =
                callers.changes()
                        .onOverflow()
                        .dropPreviousItems()
                        .select()
                        .where(caller.tenant()::equals)
                        .onItem()
                        .transformToUniAndConcatenate(changed -> now(caller))
                        .select()
                        .where(now -> false)
                        .map(never -> Optional.empty());
        return Multi.createBy()
                .merging()
                .withRequests(1)
                .streams(allowed, ended)
                .select()
                .first(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private static void check(Caller caller) {
        if (!TicketReader.scope(caller).authority().has(TicketScope.READ)) {
            throw new Fault(
                    "FORBIDDEN", "you may read no tickets any more: the subscription is over");
        }
    }
}
