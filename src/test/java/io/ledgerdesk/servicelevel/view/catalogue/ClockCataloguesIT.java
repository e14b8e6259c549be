package io.ledgerdesk.servicelevel.view.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.event.PlanEvent.PlanDefined;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.id.CatalogueStream;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.testing.ViewDesk;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The catalogue before any position, in memory and in the table. */
class ClockCataloguesIT {
    private static final TenantId OTHER = new TenantId("other");
    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

    private final ViewDesk desk = new ViewDesk();
    private final ClockCatalogues catalogues = new ClockCatalogues();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void eachPositionHasTheCatalogueBeforeIt() {
        ClockCatalogue catalogue = folded(TenantId.MAIN, plan(1, "a"), plan(2, "b"), plan(3, "c"));
        assertThat(plans(catalogue, 1)).isEmpty();
        assertThat(plans(catalogue, 3)).containsExactly("a", "b");
        assertThat(plans(catalogue, 2)).containsExactly("a");
        assertThat(plans(catalogue, 9)).containsExactly("a", "b", "c");
        assertThat(catalogue.between(1, 3)).hasSize(1);
        assertThat(catalogue.counts()).isEqualTo(3);
    }

    @Test
    void desksHaveCataloguesOfTheirOwn() {
        assertThat(plans(folded(TenantId.MAIN, plan(1, "a")), 9)).containsExactly("a");
        assertThat(plans(folded(OTHER, plan(1, "b")), 9)).containsExactly("b");
        assertThat(plans(folded(TenantId.MAIN, plan(2, "c")), 9)).containsExactly("a", "c");
    }

    @Test
    void whoKnowsNothingReadsItFromTheTable() {
        folded(TenantId.MAIN, plan(1, "a"), plan(2, "b"));
        ClockCatalogue read =
                ViewDesk.answer(new ClockCatalogues().upTo(desk.pool, TenantId.MAIN, 2));
        assertThat(plans(read, 9)).containsExactly("a", "b");
        assertThat(plans(read, 2)).containsExactly("a");
    }

    private ClockCatalogue folded(TenantId tenant, RecordedEvent... events) {
        List<RecordedEvent> batch = List.of(events);
        ViewDesk.answer(ClockCatalogues.write(desk.pool, tenant, batch));
        return ViewDesk.answer(catalogues.with(desk.pool, tenant, batch));
    }

    private static List<String> plans(ClockCatalogue catalogue, long position) {
        return catalogue.before(position).inUse(CatalogueKind.PLAN).stream()
                .map(entry -> entry.id().value())
                .toList();
    }

    private static RecordedEvent plan(long position, String id) {
        Actor anna = Actor.system("test");
        UUID event = new UUID(7, position);
        return new RecordedEvent(
                TenantId.MAIN,
                position,
                AT,
                new EventHeader(
                        event,
                        CatalogueStream.ALL.toString(),
                        position,
                        "catalogue.PlanDefined",
                        1,
                        AT,
                        EventHeader.Party.of(anna),
                        null,
                        "API",
                        null,
                        null,
                        event,
                        null,
                        false,
                        List.of(CatalogueStream.ALL)),
                anna,
                new PlanDefined(
                        new CatalogueId(id),
                        1,
                        new PlanContent(new EntryName(id), null, List.of())));
    }
}
