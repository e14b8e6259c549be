package io.ledgerdesk.platform.eventstore;

import static io.ledgerdesk.platform.eventstore.Appends.always;
import static io.ledgerdesk.platform.eventstore.Appends.appended;
import static io.ledgerdesk.platform.eventstore.Appends.criteria;
import static io.ledgerdesk.platform.eventstore.Appends.event;
import static io.ledgerdesk.platform.eventstore.Appends.onlyIf;
import static io.ledgerdesk.platform.eventstore.Appends.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome.Appended;
import io.ledgerdesk.platform.eventstore.AppendOutcome.Conflict;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every event log must do. Each test sees an empty log of its own tenant. */
public abstract class EventLogContract {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    protected static final Tag RED = new Tag("colour", "red");
    protected static final Tag BIG = new Tag("size", "big");

    /** The log under test. */
    protected abstract EventLog log();

    /** An empty desk. */
    protected abstract TenantId tenant();

    @Test
    void positionsAreContiguousFromOne() {
        assertThat(append(always(tenant(), event("A", RED)))).satisfies(appended(1, 1));
        assertThat(append(always(tenant(), event("B", RED), event("C", BIG))))
                .satisfies(appended(2, 3));
        assertThat(await(log().head(tenant()))).isEqualTo(3);
    }

    @Test
    void anEventComesBackAsItWasWritten() {
        Tag odd = new Tag("odd", "a:\"b\\{c},d'é ");
        NewEvent written = event("A", odd, RED);
        append(always(tenant(), written));
        StoredEvent read = await(log().readAfter(tenant(), 0, 10)).getFirst();
        assertThat(read.header()).isEqualTo(written.header());
        assertThat(read.payload()).isEqualTo(written.payload());
        assertThat(read.tenant()).isEqualTo(tenant());
        assertThat(read.hash()).hasSize(32);
        assertThat(events(criteria(Set.of(odd)))).containsExactly(1L);
    }

    @Test
    void manyAtOnceAreAllWrittenInOneGaplessOrder() {
        List<AppendOutcome> outcomes =
                together(
                        IntStream.range(0, 1000)
                                .mapToObj(i -> always(tenant(), event("A", ticket("t" + i))))
                                .toList());
        assertThat(outcomes.stream().map(outcome -> ((Appended) outcome).first()))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 1000).boxed().toList());
    }

    @Test
    void theTimeOfRecordingNeverDecreases() {
        together(
                IntStream.range(0, 300)
                        .mapToObj(i -> always(tenant(), event("A", ticket("t" + i))))
                        .toList());
        List<Instant> times =
                await(log().readAfter(tenant(), 0, 1000)).stream()
                        .map(StoredEvent::recordedAt)
                        .toList();
        assertThat(times).isSorted().hasSize(300);
    }

    @Test
    void anEventBehindTheMarkerConflicts() {
        append(always(tenant(), event("A", RED)));
        EventCriteria red = EventCriteria.tagged(RED);
        assertThat(append(onlyIf(tenant(), red, 0, event("B", RED)))).isEqualTo(new Conflict());
        assertThat(append(onlyIf(tenant(), red, 1, event("B", RED)))).satisfies(appended(2, 2));
    }

    @Test
    void anEventThatDoesNotMeetTheConditionDoesNotConflict() {
        append(always(tenant(), event("A", RED)));
        EventCriteria big = EventCriteria.tagged(BIG);
        assertThat(append(onlyIf(tenant(), big, 0, event("B", RED)))).satisfies(appended(2, 2));
    }

    @Test
    void ofManyWhoSawTheSameOneWins() {
        List<AppendOutcome> outcomes =
                together(
                        IntStream.range(0, 100)
                                .mapToObj(i ->
                                        onlyIf(
                                                tenant(),
                                                EventCriteria.tagged(RED),
                                                0,
                                                event("A", RED)))
                                .toList());
        assertThat(outcomes).filteredOn(Appended.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Conflict.class::isInstance).hasSize(99);
    }

    @Test
    void oneRefusalDoesNotFailTheOthers() {
        append(always(tenant(), event("A", RED)));
        List<AppendRequest> requests = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Tag own = ticket("t" + i);
            requests.add(onlyIf(tenant(), EventCriteria.tagged(own), 0, event("B", own)));
            requests.add(
                    onlyIf(
                            tenant(),
                            EventCriteria.tagged(RED),
                            0,
                            event("B", BIG),
                            event("B", BIG)));
        }
        List<AppendOutcome> outcomes = together(requests);
        assertThat(outcomes).filteredOn(Appended.class::isInstance).hasSize(50);
        assertThat(events(EventCriteria.everything()))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 51).boxed().toList());
        assertThat(events(criteria(Set.of(), "B"))).hasSize(50);
    }

    @Test
    void sourcingTellsTheHeadThoughNothingIsMet() {
        append(always(tenant(), event("A", RED)));
        EventLog.Sourced sourced =
                await(log().source(tenant(), EventCriteria.tagged(BIG), Long.MAX_VALUE));
        assertThat(sourced).isEqualTo(new EventLog.Sourced(List.of(), 1));
    }

    @Test
    void sourcingMayEndAtAPosition() {
        append(always(tenant(), event("A", RED), event("B", RED), event("C", RED)));
        EventLog.Sourced sourced = await(log().source(tenant(), EventCriteria.tagged(RED), 2));
        assertThat(sourced.events()).extracting(StoredEvent::position).containsExactly(1L, 2L);
        assertThat(sourced.head()).isEqualTo(3);
    }

    @Test
    void theLogIsReadInPages() {
        append(
                always(
                        tenant(),
                        IntStream.range(0, 25)
                                .mapToObj(i -> event("A", RED))
                                .toArray(NewEvent[]::new)));
        List<Long> read = new ArrayList<>();
        long after = 0;
        while (after < 25) {
            List<StoredEvent> page = await(log().readAfter(tenant(), after, 10));
            assertThat(page).hasSizeLessThanOrEqualTo(10);
            page.forEach(event -> read.add(event.position()));
            after = page.getLast().position();
        }
        assertThat(read).isEqualTo(LongStream.rangeClosed(1, 25).boxed().toList());
        assertThat(await(log().readAfter(tenant(), 25, 10))).isEmpty();
    }

    @Test
    void aPageOfNoSizeIsRefused() {
        assertThatThrownBy(() -> await(log().readAfter(tenant(), 0, 0)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("PAGE_SIZE_INVALID");
        assertThatThrownBy(() -> await(log().readAfter(tenant(), 0, 10_001)))
                .hasMessageContaining("PAGE_SIZE_INVALID");
    }

    @Test
    void anEmptyLogHasNoHead() {
        assertThat(await(log().head(tenant()))).isZero();
        assertThat(events(EventCriteria.everything())).isEmpty();
        assertThat(await(log().tenants())).doesNotContain(tenant());
    }

    protected final AppendOutcome append(AppendRequest request) {
        return await(log().append(request));
    }

    protected final List<AppendOutcome> together(List<AppendRequest> requests) {
        return Multi.createFrom()
                .iterable(requests)
                .onItem()
                .transformToUni(log()::append)
                .merge(1000)
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
    }

    protected final List<Long> events(EventCriteria criteria) {
        return await(log().source(tenant(), criteria, Long.MAX_VALUE)).events().stream()
                .map(StoredEvent::position)
                .toList();
    }

    protected static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
