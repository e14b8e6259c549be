package io.ledgerdesk.catalogue.view;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.view.CataloguePages.Read;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One desk's catalogue in memory; what comes to it is read behind what is there. */
final class DeskBook {
    private final TenantId tenant;
    private final CataloguePages pages;
    private final Clock clock;
    private final Duration trust;
    private final AtomicLong told = new AtomicLong();
    private final AtomicReference<Known> known =
            new AtomicReference<>(new Known(Read.NOTHING, Instant.EPOCH));
    private final AtomicReference<@Nullable Uni<Read>> reading = new AtomicReference<>();

    private record Known(Read read, Instant at) {}

    /**
     * @param trust after which it is looked for changes although none was heard of
     */
    DeskBook(TenantId tenant, CataloguePages pages, Clock clock, Duration trust) {
        this.tenant = tenant;
        this.pages = pages;
        this.clock = clock;
        this.trust = trust;
    }

    /** It must be known up to there. */
    void changed(long position) {
        told.accumulateAndGet(position, Math::max);
    }

    /** As it is, and at least as it was at the position. */
    Uni<CatalogueBook> at(long position) {
        Known now = known.get();
        long heard = told.get();
        long wanted = Math.max(position, heard);
        if (now.read.upTo() >= wanted && clock.instant().isBefore(now.at.plus(trust))) {
            return Uni.createFrom().item(now.read.book());
        }
        // one that is under way may have begun too early
        return shared().chain(read ->
                        read.upTo() >= wanted
                                ? Uni.createFrom().item(read)
                                : readOn().invoke(all -> forget(heard, all.upTo())))
                .map(Read::book);
    }

    /** A log restored from a backup does not reach as far as was heard. */
    private void forget(long heard, long head) {
        if (head < heard) {
            told.compareAndSet(heard, head);
        }
    }

    /** Who asks while it is being read gets the same answer. */
    private Uni<Read> shared() {
        AtomicReference<@Nullable Uni<Read>> own = new AtomicReference<>();
        Uni<Read> mine =
                readOn().onTermination()
                        .invoke(() -> reading.compareAndSet(own.get(), null))
                        .memoize()
                        .indefinitely();
        own.set(mine);
        Uni<Read> other = reading.compareAndExchange(null, mine);
        return other == null ? mine : other;
    }

    private Uni<Read> readOn() {
        return Uni.createFrom()
                .deferred(() -> {
                    Known from = known.get();
                    Instant at = clock.instant();
                    return pages.after(tenant, from.read, Long.MAX_VALUE)
                            .invoke(read -> keep(from, new Known(read, at)));
                });
    }

    /** What was read by others meanwhile stays if it is more. */
    private void keep(Known from, Known then) {
        if (!known.compareAndSet(from, then)) {
            known.accumulateAndGet(
                    then, (was, now) -> now.read.upTo() < was.read.upTo() ? was : now);
        }
    }
}
