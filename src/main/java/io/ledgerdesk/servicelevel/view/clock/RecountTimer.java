package io.ledgerdesk.servicelevel.view.clock;

import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.id.CatalogueStream;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.platform.timer.TimerTable.Slot;
import io.ledgerdesk.servicelevel.domain.clock.PendingMove;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent.ClocksRecounted;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogue;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogues;
import io.ledgerdesk.servicelevel.view.timer.ClockTimerTable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;

/**
 * That open tickets are to be counted anew since the catalogue changed is due at once: set by the
 * change, and again by each portion of tickets that was counted, as long as some are left.
 */
public final class RecountTimer {
    public static final String KIND = "clock.recount";

    private static final String RULE = "recount/1";

    private RecountTimer() {}

    static Uni<Void> keep(
            SqlConnection transaction,
            TenantId tenant,
            ClockCatalogues catalogues,
            List<RecordedEvent> batch) {
        if (batch.stream().noneMatch(RecountTimer::isAbout)) {
            return Uni.createFrom().voidItem();
        }
        return catalogues
                .with(transaction, tenant, batch)
                .chain(catalogue -> {
                    RecordedEvent last = null;
                    for (RecordedEvent recorded : batch) {
                        if (isAbout(recorded) && says(recorded, catalogue)) {
                            last = recorded;
                        }
                    }
                    return last == null
                            ? Uni.createFrom().voidItem()
                            : ClockTimerTable.TABLE.replaceKinds(
                                    transaction,
                                    tenant,
                                    Map.of(
                                            new Slot(CatalogueStream.ALL, KIND),
                                            timers(last, catalogue)));
                });
    }

    /** That a due date moved, for all tickets whose due dates moved then and by that. */
    static Timer of(PendingMove move) {
        return new Timer(CatalogueStream.ALL, KIND, 0, move.at(), move.cause(), ClockTimers.RULE);
    }

    private static boolean isAbout(RecordedEvent recorded) {
        return recorded.event() instanceof CatalogueEvent
                || recorded.event() instanceof ClocksRecounted;
    }

    private static boolean says(RecordedEvent recorded, ClockCatalogue catalogue) {
        return recorded.event() instanceof ClocksRecounted
                || (catalogue.promisesBefore(recorded.position())
                        && !catalogue
                                .between(recorded.position() - 1, recorded.position() + 1)
                                .isEmpty());
    }

    private static List<Timer> timers(RecordedEvent recorded, ClockCatalogue catalogue) {
        boolean done =
                recorded.event() instanceof ClocksRecounted recounted
                        && !recounted.more()
                        && catalogue.between(recounted.change(), recorded.position()).isEmpty();
        return done ? List.of() : List.of(timer(recorded));
    }

    private static Timer timer(RecordedEvent recorded) {
        return new Timer(
                CatalogueStream.ALL,
                KIND,
                0,
                recorded.header().occurredAt(),
                recorded.header().id(),
                RULE);
    }
}
