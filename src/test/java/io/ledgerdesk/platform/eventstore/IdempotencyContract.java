package io.ledgerdesk.platform.eventstore;

import static io.ledgerdesk.platform.eventstore.Appends.always;
import static io.ledgerdesk.platform.eventstore.Appends.appended;
import static io.ledgerdesk.platform.eventstore.Appends.claiming;
import static io.ledgerdesk.platform.eventstore.Appends.event;
import static io.ledgerdesk.platform.eventstore.Appends.key;
import static io.ledgerdesk.platform.eventstore.Appends.onlyIf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.platform.eventstore.AppendOutcome.AlreadyDone;
import io.ledgerdesk.platform.eventstore.AppendOutcome.Appended;
import io.ledgerdesk.platform.eventstore.AppendOutcome.CommandIdReused;
import io.ledgerdesk.platform.eventstore.AppendOutcome.Conflict;
import io.ledgerdesk.platform.eventstore.AppendOutcome.Receipt;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same thing sent twice is done once. */
public abstract class IdempotencyContract extends CriteriaContract {

    @Test
    void theSameAppendSentAgainIsTheSameAppend() {
        AppendRequest request =
                onlyIf(tenant(), EventCriteria.tagged(RED), 0, event("A", RED), event("B", RED));
        assertThat(append(request)).satisfies(appended(1, 2));
        append(always(tenant(), event("C", BIG)));
        assertThat(append(request)).satisfies(appended(1, 2));
        assertThat(await(log().head(tenant()))).isEqualTo(3);
    }

    @Test
    void theSameAppendSentManyTimesAtOnceIsOneAppend() {
        AppendRequest request = always(tenant(), event("A", RED));
        assertThat(together(IntStream.range(0, 100).mapToObj(i -> request).toList()))
                .allSatisfy(appended(1, 1));
        assertThat(await(log().head(tenant()))).isEqualTo(1);
    }

    @Test
    void anIdOfAnotherAppendIsRefusedAndNothingIsWritten() {
        NewEvent taken = event("A", RED);
        append(always(tenant(), taken));
        assertThatThrownBy(() -> append(always(tenant(), event("B", RED), taken)))
                .hasMessageContaining("EVENT_ID_TAKEN");
        assertThatThrownBy(
                        () -> {
                            NewEvent twice = event("B");
                            append(always(tenant(), twice, twice));
                        })
                .hasMessageContaining("EVENT_ID_TAKEN");
        assertThat(await(log().head(tenant()))).isEqualTo(1);
    }

    @Test
    void aCommandThatArrivesAgainIsAnsweredWithItsReceipt() {
        CommandKey key = key(UUID.randomUUID(), 1);
        append(always(tenant(), event("A")));
        assertThat(append(claiming(tenant(), key, "ticket:1", 0, event("A"), event("B"))))
                .satisfies(appended(2, 3));
        AlreadyDone done = new AlreadyDone(new Receipt("ticket:1", 3));
        assertThat(append(claiming(tenant(), key, "ticket:1", 3, event("A"), event("B"))))
                .isEqualTo(done);
        assertThat(await(log().findReceipt(tenant(), key))).contains(done);
        assertThat(await(log().head(tenant()))).isEqualTo(3);
    }

    @Test
    void aCommandIdForAnotherInputIsRefused() {
        UUID id = UUID.randomUUID();
        append(claiming(tenant(), key(id, 1), "ticket:1", 0, event("A")));
        assertThat(append(claiming(tenant(), key(id, 2), "ticket:1", 1, event("B"))))
                .isEqualTo(new CommandIdReused());
        assertThat(await(log().findReceipt(tenant(), key(id, 2)))).contains(new CommandIdReused());
        assertThat(await(log().head(tenant()))).isEqualTo(1);
    }

    @Test
    void aCommandThatChangedNothingIsRememberedAlone() {
        append(always(tenant(), event("A")));
        CommandKey key = key(UUID.randomUUID(), 1);
        assertThat(append(claiming(tenant(), key, "ticket:1", 1))).satisfies(appended(2, 1));
        assertThat(append(claiming(tenant(), key, "ticket:1", 1)))
                .isEqualTo(new AlreadyDone(new Receipt("ticket:1", 1)));
        assertThat(await(log().head(tenant()))).isEqualTo(1);
    }

    @Test
    void aCommandThatWasNotSeenHasNoReceipt() {
        assertThat(await(log().findReceipt(tenant(), key(UUID.randomUUID(), 1)))).isEmpty();
    }

    @Test
    void aRefusedAppendLeavesNoReceipt() {
        append(always(tenant(), event("A", RED)));
        CommandKey key = key(UUID.randomUUID(), 1);
        AppendRequest late =
                new AppendRequest(
                        tenant(),
                        List.of(event("B", RED)),
                        EventCriteria.tagged(RED),
                        0,
                        new AppendRequest.Claim(key, "ticket:1"));
        assertThat(append(late)).isEqualTo(new Conflict());
        assertThat(await(log().findReceipt(tenant(), key))).isEmpty();
    }

    @Test
    void aCommandSentManyTimesAtOnceIsDoneOnce() {
        CommandKey key = key(UUID.randomUUID(), 1);
        List<AppendOutcome> outcomes =
                together(
                        IntStream.range(0, 100)
                                .mapToObj(i -> claiming(tenant(), key, "ticket:1", 0, event("A")))
                                .toList());
        assertThat(outcomes).filteredOn(Appended.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(AlreadyDone.class::isInstance)
                .hasSize(99)
                .containsOnly(new AlreadyDone(new Receipt("ticket:1", 1)));
    }
}
