package io.ledgerdesk.platform.eventstore;

import static io.ledgerdesk.platform.eventstore.Appends.always;
import static io.ledgerdesk.platform.eventstore.Appends.appended;
import static io.ledgerdesk.platform.eventstore.Appends.criteria;
import static io.ledgerdesk.platform.eventstore.Appends.event;
import static io.ledgerdesk.platform.eventstore.Appends.onlyIf;
import static io.ledgerdesk.platform.eventstore.Appends.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.eventstore.AppendOutcome.Conflict;
import io.ledgerdesk.platform.eventstore.EventCriteria.Criterion;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which events criteria mean: the same when reading and when refusing. */
public abstract class CriteriaContract extends EventLogContract {

    @Test
    void severalTagsOfACriterionMustAllBeCarried() {
        append(always(tenant(), event("A", RED), event("A", BIG), event("B", BIG, RED)));
        EventCriteria bigAndRed = criteria(Set.of(RED, BIG));
        assertThat(events(bigAndRed)).containsExactly(3L);
        assertThat(append(onlyIf(tenant(), bigAndRed, 2, event("C", RED))))
                .isEqualTo(new Conflict());
        assertThat(append(onlyIf(tenant(), bigAndRed, 3, event("C", RED), event("C", BIG))))
                .satisfies(appended(4, 5));
        assertThat(append(onlyIf(tenant(), bigAndRed, 3, event("C", RED))))
                .satisfies(appended(6, 6));
    }

    @Test
    void aCriterionMayNameTypes() {
        append(always(tenant(), event("A", RED), event("B", RED), event("C", RED)));
        EventCriteria redAorC = criteria(Set.of(RED), "A", "C");
        assertThat(events(redAorC)).containsExactly(1L, 3L);
        assertThat(append(onlyIf(tenant(), criteria(Set.of(RED), "B"), 2, event("B", RED))))
                .satisfies(appended(4, 4));
        assertThat(append(onlyIf(tenant(), redAorC, 2, event("B", RED)))).isEqualTo(new Conflict());
    }

    @Test
    void aCriterionWithoutTagsMeansAnyEvent() {
        append(always(tenant(), event("A"), event("B", RED)));
        assertThat(events(EventCriteria.everything())).containsExactly(1L, 2L);
        assertThat(events(criteria(Set.of(), "B"))).containsExactly(2L);
        assertThat(append(onlyIf(tenant(), EventCriteria.everything(), 1, event("C"))))
                .isEqualTo(new Conflict());
        assertThat(append(onlyIf(tenant(), criteria(Set.of(), "A"), 1, event("C"))))
                .satisfies(appended(3, 3));
        assertThat(append(onlyIf(tenant(), criteria(Set.of(), "C", "D"), 2, event("C"))))
                .isEqualTo(new Conflict());
        assertThat(append(onlyIf(tenant(), EventCriteria.everything(), 3, event("C"))))
                .satisfies(appended(4, 4));
    }

    @Test
    void oneOfSeveralCriteriaIsEnough() {
        append(
                always(
                        tenant(),
                        event("A", RED),
                        event("B", BIG),
                        event("C", RED, BIG),
                        event("D")));
        EventCriteria either =
                new EventCriteria(
                        List.of(
                                new Criterion(Set.of(RED), Set.of()),
                                new Criterion(Set.of(BIG), Set.of("C", "B")),
                                new Criterion(Set.of(), Set.of("D"))));
        assertThat(events(either)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(append(onlyIf(tenant(), either, 3, event("E")))).isEqualTo(new Conflict());
        assertThat(append(onlyIf(tenant(), either, 4, event("E")))).satisfies(appended(5, 5));
    }

    @Test
    void severalStreamsAreOneReadInOrderOfPositionAndEachEventOnce() {
        append(
                always(
                        tenant(),
                        event("A", BIG),
                        event("B"),
                        event("C", RED),
                        event("D", RED, BIG),
                        event("E", BIG)));
        EventCriteria streams =
                new EventCriteria(
                        List.of(
                                new Criterion(Set.of(RED), Set.of()),
                                new Criterion(Set.of(BIG), Set.of())));
        assertThat(events(streams)).containsExactly(1L, 3L, 4L, 5L);
        assertThat(append(onlyIf(tenant(), streams, 4, event("F")))).isEqualTo(new Conflict());
        assertThat(append(onlyIf(tenant(), streams, 5, event("F")))).satisfies(appended(6, 6));
    }

    @Test
    void noCriterionMeansNoEventAndStillTellsTheHead() {
        append(always(tenant(), event("A", RED)));
        EventLog.Sourced sourced =
                await(log().source(tenant(), EventCriteria.none(), Long.MAX_VALUE));
        assertThat(sourced.events()).isEmpty();
        assertThat(sourced.head()).isEqualTo(1);
    }

    @Test
    void positionsAreReadTogether() {
        append(always(tenant(), event("A", RED), event("B", BIG), event("C", RED)));
        assertThat(await(log().readAt(tenant(), new long[] {3, 99, 1, 0, -1, 3})))
                .extracting(StoredEvent::position)
                .containsExactly(1L, 3L);
        assertThat(await(log().readAt(tenant(), new long[0]))).isEmpty();
        assertThatThrownBy(() -> await(log().readAt(tenant(), new long[1_001])))
                .hasMessageContaining("PAGE_SIZE_INVALID");
    }

    @Test
    void whatCarriesATagIsReadInPages() {
        append(
                always(
                        tenant(),
                        event("A", RED),
                        event("B", BIG),
                        event("C", ticket("1")),
                        event("D", RED, BIG),
                        event("E", BIG)));
        assertThat(tagged(Set.of(RED, BIG), 0, 2)).containsExactly(1L, 2L);
        assertThat(tagged(Set.of(RED, BIG), 2, 2)).containsExactly(4L, 5L);
        assertThat(tagged(Set.of(RED), 1, 10)).containsExactly(4L);
        assertThat(await(log().readTagged(tenant(), Set.of(ticket("none")), 0, 10)))
                .isEqualTo(new EventLog.Sourced(List.of(), 5));
        assertThatThrownBy(() -> await(log().readTagged(tenant(), Set.of(), 0, 10)))
                .hasMessageContaining("PAGE_SIZE_INVALID");
        assertThatThrownBy(() -> await(log().readTagged(tenant(), Set.of(RED), 0, 10_001)))
                .hasMessageContaining("PAGE_SIZE_INVALID");
    }

    @Test
    void whatCarriesATagIsReadOfSomeTypesAlone() {
        append(
                always(
                        tenant(),
                        event("A", RED),
                        event("B", RED),
                        event("A", BIG),
                        event("C", BIG),
                        event("A", ticket("1")),
                        event("A", RED, BIG)));
        assertThat(typed(Set.of(RED), Set.of("A"), 0, 10)).containsExactly(1L, 6L);
        assertThat(typed(Set.of(RED, BIG), Set.of("A", "C"), 1, 2)).containsExactly(3L, 4L);
        assertThat(typed(Set.of(RED, BIG), Set.of("A", "C"), 4, 2)).containsExactly(6L);
        assertThat(await(log().readTagged(tenant(), Set.of(RED), Set.of("D"), 0, 10)))
                .isEqualTo(new EventLog.Sourced(List.of(), 6));
    }

    private List<Long> typed(Set<Tag> tags, Set<String> types, long after, int limit) {
        return await(log().readTagged(tenant(), tags, types, after, limit)).events().stream()
                .map(StoredEvent::position)
                .toList();
    }

    private List<Long> tagged(Set<Tag> tags, long after, int limit) {
        return await(log().readTagged(tenant(), tags, after, limit)).events().stream()
                .map(StoredEvent::position)
                .toList();
    }
}
