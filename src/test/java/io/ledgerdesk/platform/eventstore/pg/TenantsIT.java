package io.ledgerdesk.platform.eventstore.pg;

import static io.ledgerdesk.platform.eventstore.Appends.appended;
import static io.ledgerdesk.platform.eventstore.Appends.claiming;
import static io.ledgerdesk.platform.eventstore.Appends.event;
import static io.ledgerdesk.platform.eventstore.Appends.key;
import static io.ledgerdesk.platform.eventstore.Appends.onlyIf;
import static io.ledgerdesk.platform.eventstore.Appends.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendOutcome.AlreadyDone;
import io.ledgerdesk.platform.eventstore.AppendOutcome.Appended;
import io.ledgerdesk.platform.eventstore.AppendOutcome.CommandIdReused;
import io.ledgerdesk.platform.eventstore.AppendOutcome.Receipt;
import io.ledgerdesk.platform.eventstore.CommandKey;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.NewEvent;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.ledgerdesk.testing.TestDatabase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Desks on one database know nothing of each other, even with the same ids, tags and commands. */
class TenantsIT {
    private static final TenantId ONE = new TenantId("one");
    private static final TenantId TWO = new TenantId("two");
    private static final Tag SHARED = ticket("same");
    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.on(TestDatabase.create());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void twoDesksWorkAtOnceAndNothingCrosses() {
        Map<TenantId, Queue<Long>> heard = new ConcurrentHashMap<>();
        node.log()
                .onAdvance((tenant, head) ->
                        heard.computeIfAbsent(tenant, any -> new ConcurrentLinkedQueue<>())
                                .add(head));
        List<AppendOutcome> outcomes =
                Multi.createFrom()
                        .range(0, 300)
                        .onItem()
                        .transformToUni(i -> countOn(i % 3 == 0 ? ONE : TWO))
                        .merge(30)
                        .collect()
                        .asList()
                        .await()
                        .atMost(Duration.ofSeconds(60));
        assertThat(outcomes).hasOnlyElementsOfType(Appended.class);
        onlyItsOwn(ONE, 100);
        onlyItsOwn(TWO, 200);
        await().untilAsserted(() -> {
            assertThat(heard).containsOnlyKeys(ONE, TWO);
            assertThat(List.copyOf(heard.get(ONE))).isSorted().endsWith(100L);
            assertThat(List.copyOf(heard.get(TWO))).isSorted().endsWith(200L);
        });
        assertThat(get(node.log().tenants())).contains(ONE, TWO);
    }

    /** Each rule begins on an empty log and counts positions: whatever crossed would show. */
    @Test
    void theWholeContractHoldsOnTwoDesksAtOnce() {
        PgEventLogIT.start();
        try (ExecutorService desks = Executors.newFixedThreadPool(2)) {
            List<CompletableFuture<Integer>> kept =
                    Stream.of(new Random(1), new Random(2))
                            .map(order ->
                                    CompletableFuture.supplyAsync(() -> keepAll(order), desks))
                            .toList();
            assertThat(kept)
                    .allSatisfy(rules ->
                            assertThat(rules)
                                    .succeedsWithin(Duration.ofSeconds(60))
                                    .asInstanceOf(InstanceOfAssertFactories.INTEGER)
                                    .isGreaterThan(20));
        } finally {
            PgEventLogIT.stop();
        }
    }

    /** Runs the contract's rules in some order, each on a tenant of its own; answers how many. */
    private static int keepAll(Random order) {
        List<Method> rules = new ArrayList<>();
        for (Class<?> type = PgEventLogIT.class; type != null; type = type.getSuperclass()) {
            Stream.of(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .forEach(rules::add);
        }
        Collections.shuffle(rules, order);
        for (Method rule : rules) {
            try {
                rule.setAccessible(true);
                rule.invoke(new PgEventLogIT());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(rule.getName() + " does not hold", e);
            }
        }
        return rules.size();
    }

    @Test
    void theSameIdsAndCommandsMeanSomethingElseOnAnotherDesk() {
        TenantId left = new TenantId("left");
        TenantId right = new TenantId("right");
        UUID commandId = UUID.randomUUID();
        CommandKey key = key(commandId, 1);
        NewEvent event = event("A", SHARED);
        assertThat(get(node.log().append(claiming(left, key, "ticket:l", 0, event("B"), event))))
                .satisfies(appended(1, 2));
        assertThat(get(node.log().findReceipt(right, key))).isEmpty();
        assertThat(get(node.log().append(claiming(right, key, "ticket:r", 0, event))))
                .satisfies(appended(1, 1));
        assertThat(get(node.log().findReceipt(left, key)))
                .contains(new AlreadyDone(new Receipt("ticket:l", 2)));
        assertThat(get(node.log().findReceipt(right, key)))
                .contains(new AlreadyDone(new Receipt("ticket:r", 1)));
        assertThat(get(node.log().findReceipt(right, key(commandId, 2))))
                .contains(new CommandIdReused());
    }

    @Test
    void aDeskThatIsIdleTakesNoMemory() {
        Multi.createFrom()
                .range(0, 200)
                .onItem()
                .transformToUniAndMerge(i ->
                        node.log()
                                .append(
                                        onlyIf(
                                                new TenantId("many-" + i),
                                                EventCriteria.none(),
                                                0,
                                                event("A"))))
                .collect()
                .last()
                .await()
                .atMost(Duration.ofSeconds(60));
        await().until(() -> node.log().activeQueues() == 0);
    }

    private static Uni<AppendOutcome> countOn(TenantId tenant) {
        return node.log()
                .source(tenant, EventCriteria.tagged(SHARED), Long.MAX_VALUE)
                .chain(seen ->
                        node.log()
                                .append(
                                        onlyIf(
                                                tenant,
                                                EventCriteria.tagged(SHARED),
                                                seen.head(),
                                                event("of." + tenant, SHARED))))
                .chain(outcome ->
                        outcome instanceof Appended
                                ? Uni.createFrom().item(outcome)
                                : countOn(tenant));
    }

    private static void onlyItsOwn(TenantId tenant, int count) {
        List<StoredEvent> events = get(node.log().readAfter(tenant, 0, 10_000));
        assertThat(events)
                .extracting(StoredEvent::position)
                .isEqualTo(LongStream.rangeClosed(1, count).boxed().toList());
        assertThat(events).extracting(event -> event.header().type()).containsOnly("of." + tenant);
        assertThat(events).extracting(StoredEvent::tenant).containsOnly(tenant);
        assertThat(
                        get(node.log().source(tenant, EventCriteria.everything(), Long.MAX_VALUE))
                                .events())
                .hasSize(count);
    }

    private static <T> T get(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(30));
    }
}
