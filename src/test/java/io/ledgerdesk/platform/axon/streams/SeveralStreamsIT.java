package io.ledgerdesk.platform.axon.streams;

import static io.ledgerdesk.platform.axon.BankNode.NOW;
import static io.ledgerdesk.platform.axon.BankNode.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.axon.bank.Bank;
import io.ledgerdesk.platform.axon.bank.BankCommand;
import io.ledgerdesk.platform.axon.bank.BankCommand.Collect;
import io.ledgerdesk.platform.axon.bank.BankCommand.Deposit;
import io.ledgerdesk.platform.axon.bank.BankCommand.Insist;
import io.ledgerdesk.platform.axon.bank.BankCommand.Merge;
import io.ledgerdesk.platform.axon.bank.BankCommand.Stray;
import io.ledgerdesk.platform.axon.bank.BankCommand.Transfer;
import io.ledgerdesk.platform.axon.bank.BankCommand.Walk;
import io.ledgerdesk.platform.axon.bank.BankEvent.Deposited;
import io.ledgerdesk.platform.command.CommandRequest.InputKey;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.command.CommandResult.Done;
import io.ledgerdesk.platform.command.CommandResult.VersionConflict;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a decision on several streams reads, writes and may not do. */
class SeveralStreamsIT extends TwoBanks {
    @Test
    void eachEventBearsTheNameTagAndVersionOfItsOwnStream() {
        one.done(new Deposit(b, 1));
        one.done(new Deposit(b, 2));

        CommandResult result = one.done(new Collect(c, List.of(a, b)));

        RecordedEvent last = one.history(c).getLast();
        assertThat(result)
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> {
                            assertThat(done.stream()).isEqualTo(Bank.tag(c).toString());
                            assertThat(done.position()).isEqualTo(last.position());
                        });
        assertThat(one.versions(a)).containsExactly(1L, 2L);
        assertThat(one.versions(b)).containsExactly(1L, 2L, 3L);
        assertThat(one.versions(c)).containsExactly(1L, 2L);
        assertThat(one.found(b)).isEqualTo(one.history(b));
        assertThat(one.history(b).getLast().position()).isEqualTo(last.position() - 1);
        assertThat(List.of(one.balance(a), one.balance(b), one.balance(c)))
                .containsExactly(0L, 0L, 103L);
    }

    @Test
    void whatIsOnlyFoundByAStreamsTagIsNeitherFoldedNorCounted() {
        one.done(new Merge(a, b));
        assertThat(one.found(b)).hasSize(2);

        assertThat(one.done(new Transfer(b, c, 60))).isInstanceOf(Done.class);

        assertThat(one.versions(b)).containsExactly(1L, 2L);
        assertThat(done(one.send(new Deposit(b, 1), null, 1L, null)))
                .isInstanceOfSatisfying(
                        VersionConflict.class,
                        conflict -> {
                            assertThat(conflict.version()).isEqualTo(2);
                            assertThat(conflict.since()).isEqualTo(one.history(b).subList(1, 2));
                        });
    }

    @Test
    void anExpectedVersionIsThatOfTheOwnStreamAlone() {
        one.done(new Deposit(b, 1));
        one.done(new Deposit(b, 1));

        CommandResult fresh = done(one.send(new Transfer(a, b, 1), null, 1L, null));
        CommandResult stale = done(one.send(new Transfer(a, b, 1), null, 1L, null));

        assertThat(fresh).isInstanceOf(Done.class);
        assertThat(stale).isEqualTo(new VersionConflict(2, one.history(a).subList(1, 2)));
    }

    @Test
    void theSecondArrivalAnswersWhatTheFirstDid() {
        InputKey key = new InputKey(UUID.randomUUID(), "{}");

        List<CommandResult> results =
                all(
                        List.of(
                                one.send(new Transfer(a, b, 1), key, null, null),
                                other.send(new Transfer(a, b, 1), key, null, null)));

        assertThat(results).hasOnlyElementsOfType(Done.class);
        assertThat(results.stream().map(result -> ((Done) result).position()).distinct())
                .hasSize(1);
        assertThat(one.balance(b)).isEqualTo(1);
    }

    @Test
    void streamsMayBeAskedForOneAfterTheOtherUpToTheLimit() {
        assertThat(one.done(new Walk(a, WIDEST - 1))).isInstanceOf(Done.class);

        faultOf(new Walk(a, WIDEST), "DECISION_TOO_WIDE");
    }

    @Test
    void asManyStreamsAsAreAllowedAreReadAtOnceAndNotOneMore() {
        List<String> others = IntStream.range(0, WIDEST).mapToObj(i -> account()).toList();
        all(others.stream().map(each -> one.send(new Deposit(each, 1))).toList());

        faultOf(new Collect(a, others), "DECISION_TOO_WIDE");

        assertThat(one.done(new Collect(a, others.subList(1, WIDEST)))).isInstanceOf(Done.class);
        assertThat(one.balance(a)).isEqualTo(100 + WIDEST - 1);
        assertThat(one.balance(others.getFirst())).isEqualTo(1);
    }

    @Test
    void aDeciderThatErrsIsStoppedAndWritesNothing() {
        faultOf(new Insist(a), "DECISION_UNDECIDED");
        faultOf(new Stray(a, b), "DECISION_OUT_OF_BOUNDS");

        assertThat(one.done(new Transfer(a, b, 1))).isInstanceOf(Done.class);
    }

    private void faultOf(BankCommand command, String code) {
        long head = one.head();
        assertThatThrownBy(() -> one.done(command))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
        assertThat(one.head()).isEqualTo(head);
    }

    @Test
    void aDecisionIsMadeForTheInstantAtWhichItHappenedButNeverForTheFuture() {
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        done(one.send(new Deposit(b, 1), null, null, yesterday));
        done(one.send(new Deposit(b, 1), null, null, NOW.plusSeconds(1)));
        one.done(new Deposit(b, 1));

        assertThat(one.history(b))
                .extracting(event -> ((Deposited) event.event()).decidedFor())
                .containsExactly(yesterday, NOW, NOW);
        assertThat(one.history(b))
                .extracting(event -> event.header().occurredAt())
                .containsExactly(yesterday, NOW, NOW);
    }
}
