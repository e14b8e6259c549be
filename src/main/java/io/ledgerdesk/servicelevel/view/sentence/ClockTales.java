package io.ledgerdesk.servicelevel.view.sentence;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogues;
import io.ledgerdesk.servicelevel.view.replay.LedgerLine;
import io.ledgerdesk.servicelevel.view.replay.PauseReason;
import io.ledgerdesk.servicelevel.view.standing.ClockStanding;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers what a sentence says of a clock. */
@Singleton
public final class ClockTales {
    private final Pool pool;
    private final ClockCatalogues catalogues;

    public ClockTales(Pool pool, ClockCatalogues catalogues) {
        this.pool = pool;
        this.catalogues = catalogues;
    }

    /** What calendars are called, for all clocks that somebody asks for. */
    public Uni<CatalogueBook> book(TenantId tenant) {
        return catalogues
                .asWritten(pool, tenant)
                .map(catalogue -> catalogue.before(Long.MAX_VALUE));
    }

    /**
     * Of one clock.
     *
     * @param ledger its lines
     */
    public static ClockTale tale(CatalogueBook book, ClockStanding clock, List<LedgerLine> ledger) {
        CatalogueId calendar = clock.calendar().id();
        return new ClockTale(
                clock,
                book.calendar(calendar)
                        .map(content -> content.name().value())
                        .orElseGet(calendar::value),
                book.calendar(calendar)
                        .map(CalendarContent::rules)
                        .map(rules -> rules.zone())
                        .orElse(ZoneOffset.UTC),
                paused(clock, ledger));
    }

    private static Map<PauseReason, Long> paused(ClockStanding clock, List<LedgerLine> ledger) {
        Map<PauseReason, Long> paused = new EnumMap<>(PauseReason.class);
        for (LedgerLine line : ledger) {
            PauseReason reason = line.reason();
            if (reason != null) {
                Instant to = line.to() == null ? clock.asOf() : line.to();
                paused.merge(reason, Duration.between(line.from(), to).toSeconds(), Long::sum);
            }
        }
        return paused;
    }
}
