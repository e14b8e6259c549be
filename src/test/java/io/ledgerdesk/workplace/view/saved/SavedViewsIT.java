package io.ledgerdesk.workplace.view.saved;

import static io.ledgerdesk.testing.CardNode.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.wire.DecidedEvent;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.EventRegistry;
import io.ledgerdesk.platform.eventstore.wire.JsonEventCodec;
import io.ledgerdesk.testing.Tables;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.workplace.ViewLane;
import io.ledgerdesk.workplace.ViewVisibility;
import io.ledgerdesk.workplace.event.ViewEvent;
import io.ledgerdesk.workplace.event.ViewEvent.ViewRenamed;
import io.ledgerdesk.workplace.event.ViewEvent.ViewRetired;
import io.ledgerdesk.workplace.event.ViewEvent.ViewSaved;
import io.ledgerdesk.workplace.event.ViewFilter;
import io.ledgerdesk.workplace.event.ViewOrder;
import io.ledgerdesk.workplace.id.RoleName;
import io.ledgerdesk.workplace.id.ViewId;
import io.ledgerdesk.workplace.id.ViewStream;
import io.ledgerdesk.workplace.view.saved.SavedViews.Page;
import io.ledgerdesk.workplace.view.saved.SavedViews.Viewer;
import io.ledgerdesk.workplace.wiring.ViewUpcasters;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who sees which view, from the log to the list. */
class SavedViewsIT {
    private static final TenantId MAIN = TenantId.MAIN;
    private static final PersonId ANNA = new PersonId("anna");
    private static final PersonId BORIS = new PersonId("boris");
    private static final ViewFilter ALL_SET =
            new ViewFilter(
                    List.of(TicketState.NEW, TicketState.ON_HOLD),
                    true,
                    List.of(Priority.P1, Priority.P2),
                    TicketKind.INCIDENT,
                    new GroupId("line-1"),
                    BORIS,
                    false,
                    2,
                    ViewLane.AHEAD,
                    new CatalogueId("mail"),
                    new ViewOrder(ViewOrder.Field.PRIORITY, ViewOrder.Direction.ASCENDING));

    private final TestNode node = new TestNode(TestDatabase.create(), List.of());
    private final Pool pool = Pool.newInstance(node.pool);
    private final EventCodec codec =
            new JsonEventCodec(
                    new EventRegistry(List.of(ViewEvent.class), ViewUpcasters.ALL), node.vault);
    private final SavedViewProjection projection = new SavedViewProjection();
    private final SavedViews views = new SavedViews(pool, node.log, codec);
    private long shown;

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void everyConditionComesBackAsItWasSaved() {
        record(saved(1, ANNA, "All", ALL_SET, ViewVisibility.PERSONAL, null));
        record(saved(2, ANNA, "None", ViewFilter.ANY, ViewVisibility.PERSONAL, null));

        assertThat(seen(ANNA))
                .extracting(SavedView::filter)
                .containsExactly(ALL_SET, ViewFilter.ANY);
    }

    @Test
    void whatTheListShowsIsWhatTheLogComesTo() {
        record(
                saved(1, ANNA, "One", ALL_SET, ViewVisibility.PERSONAL, null),
                new ViewRenamed(ANNA, id(1), Personal.of(ANNA, "Uno")),
                saved(2, ANNA, "Two", ALL_SET, ViewVisibility.SHARED, null),
                saved(3, ANNA, "Three", ALL_SET, ViewVisibility.PERSONAL, null));
        record(
                saved(2, ANNA, "Two again", ViewFilter.ANY, ViewVisibility.PERSONAL, null),
                new ViewRetired(ANNA, id(3)));

        List<SavedView> list = seen(ANNA);
        assertThat(list).extracting(SavedView::name).containsExactly("Uno", "Two again");
        for (SavedView view : list) {
            assertThat(answer(views.asDecided(MAIN, ANNA, view.id(), shown))).contains(view);
        }
        assertThat(answer(views.asDecided(MAIN, ANNA, id(3), shown))).isEmpty();
        assertThat(answer(views.asDecided(MAIN, BORIS, id(1), shown))).isEmpty();
    }

    @Test
    void aViewIsSeenByItsOwnerByItsRoleOrByAll() {
        RoleName dispatcher = new RoleName("DISPATCHER");
        record(
                saved(1, ANNA, "mine", ALL_SET, ViewVisibility.PERSONAL, null),
                saved(2, ANNA, "dispatch", ALL_SET, ViewVisibility.ROLE, dispatcher),
                saved(3, ANNA, "shared", ALL_SET, ViewVisibility.SHARED, null));

        assertThat(seen(ANNA))
                .extracting(SavedView::name)
                .containsExactly("mine", "dispatch", "shared");
        assertThat(seen(BORIS)).extracting(SavedView::name).containsExactly("shared");
        assertThat(page(new Viewer(MAIN, BORIS, Set.of("DISPATCHER", "ENGINEER")), null).views())
                .extracting(SavedView::name)
                .containsExactly("dispatch", "shared");
        assertThat(page(new Viewer(new TenantId("north"), ANNA, Set.of()), null).views()).isEmpty();
        assertThat(byIds(new Viewer(MAIN, BORIS, Set.of()))).containsExactly("shared");
        assertThat(byIds(new Viewer(MAIN, BORIS, Set.of("DISPATCHER"))))
                .containsExactlyInAnyOrder("dispatch", "shared");
    }

    @Test
    void pagesGoThroughAllOfThem() {
        List<ViewEvent> many = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            many.add(
                    i % 2 == 0
                            ? saved(i, ANNA, "v" + i, ALL_SET, ViewVisibility.PERSONAL, null)
                            : saved(i, BORIS, "v" + i, ALL_SET, ViewVisibility.SHARED, null));
        }
        record(many.toArray(ViewEvent[]::new));
        List<SavedView> seen = new ArrayList<>();
        Page page;
        do {
            page =
                    answer(
                            views.page(
                                    new Viewer(MAIN, ANNA, Set.of()),
                                    4,
                                    seen.isEmpty() ? null : seen.getLast().id()));
            seen.addAll(page.views());
        } while (page.hasNext());

        assertThat(seen).extracting(SavedView::id).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void theNameGoesWithItsOwner() {
        record(saved(1, ANNA, "Boss's pets", ALL_SET, ViewVisibility.SHARED, null));
        answer(node.vault.destroy(MAIN, ANNA));
        answer(pool.withTransaction(tx -> Tables.clear(tx, MAIN, projection)));
        assertThat(seen(BORIS)).isEmpty();
        shown = 0;
        show();

        assertThat(seen(BORIS))
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.name()).isNull();
                    assertThat(view.filter()).isEqualTo(ALL_SET);
                });
    }

    private static ViewSaved saved(
            long number,
            PersonId owner,
            String name,
            ViewFilter filter,
            ViewVisibility visibility,
            @Nullable RoleName role) {
        return new ViewSaved(owner, id(number), Personal.of(owner, name), filter, visibility, role);
    }

    private void record(ViewEvent... events) {
        List<DecidedEvent> decided = new ArrayList<>();
        for (ViewEvent event : events) {
            UUID id = UUID.randomUUID();
            decided.add(
                    new DecidedEvent(
                            id,
                            ViewStream.of(event.owner()).toString(),
                            1,
                            event,
                            Instant.parse("2026-03-02T08:00:00Z").plusSeconds(decided.size()),
                            new Actor(Actor.Kind.AGENT, event.owner(), null),
                            null,
                            "API",
                            null,
                            null,
                            id,
                            null,
                            false,
                            List.of(ViewStream.of(event.owner()))));
        }
        AppendOutcome outcome =
                answer(
                        codec.seal(MAIN, decided)
                                .map(sealed ->
                                        new AppendRequest(
                                                MAIN, sealed, EventCriteria.none(), 0, null))
                                .chain(node.log::append));
        assertThat(outcome).isInstanceOf(AppendOutcome.Appended.class);
        show();
    }

    /** Folds what is not yet in the table. */
    private void show() {
        var batch = answer(node.log.readAfter(MAIN, shown, 1_000).chain(codec::open));
        answer(pool.withTransaction(tx -> projection.apply(tx, MAIN, batch)));
        shown = batch.getLast().position();
    }

    private List<SavedView> seen(PersonId person) {
        return page(new Viewer(MAIN, person, Set.of()), null).views();
    }

    private Page page(Viewer viewer, @Nullable ViewId after) {
        return answer(views.page(viewer, SavedViews.MOST, after));
    }

    private List<@Nullable String> byIds(Viewer viewer) {
        return answer(views.byIds(viewer, List.of(id(1), id(2), id(3), id(99)))).stream()
                .<@Nullable String>map(SavedView::name)
                .toList();
    }

    private static ViewId id(long number) {
        return new ViewId(new UUID(7, number));
    }
}
