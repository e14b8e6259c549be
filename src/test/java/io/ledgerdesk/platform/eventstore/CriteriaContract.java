package io.ledgerdesk.platform.eventstore;

import static io.ledgerdesk.platform.eventstore.Appends.always;
import static io.ledgerdesk.platform.eventstore.Appends.criteria;
import static io.ledgerdesk.platform.eventstore.Appends.event;
import static io.ledgerdesk.platform.eventstore.Appends.onlyIf;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.platform.eventstore.AppendOutcome.Appended;
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
                .isEqualTo(new Appended(4, 5));
        assertThat(append(onlyIf(tenant(), bigAndRed, 3, event("C", RED))))
                .isEqualTo(new Appended(6, 6));
    }

    @Test
    void aCriterionMayNameTypes() {
        append(always(tenant(), event("A", RED), event("B", RED), event("C", RED)));
        EventCriteria redAorC = criteria(Set.of(RED), "A", "C");
        assertThat(events(redAorC)).containsExactly(1L, 3L);
        assertThat(append(onlyIf(tenant(), criteria(Set.of(RED), "B"), 2, event("B", RED))))
                .isEqualTo(new Appended(4, 4));
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
                .isEqualTo(new Appended(3, 3));
        assertThat(append(onlyIf(tenant(), criteria(Set.of(), "C", "D"), 2, event("C"))))
                .isEqualTo(new Conflict());
        assertThat(append(onlyIf(tenant(), EventCriteria.everything(), 3, event("C"))))
                .isEqualTo(new Appended(4, 4));
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
        assertThat(append(onlyIf(tenant(), either, 4, event("E")))).isEqualTo(new Appended(5, 5));
    }

    @Test
    void noCriterionMeansNoEventAndStillTellsTheHead() {
        append(always(tenant(), event("A", RED)));
        EventLog.Sourced sourced =
                await(log().source(tenant(), EventCriteria.none(), Long.MAX_VALUE));
        assertThat(sourced.events()).isEmpty();
        assertThat(sourced.head()).isEqualTo(1);
    }
}
