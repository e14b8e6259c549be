package io.ledgerdesk.platform.axon.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.axon.bank.Bank.Refusal;
import io.ledgerdesk.platform.axon.bank.BankCommand.Collect;
import io.ledgerdesk.platform.axon.bank.BankCommand.Deposit;
import io.ledgerdesk.platform.axon.bank.BankCommand.Merge;
import io.ledgerdesk.platform.axon.bank.BankCommand.Transfer;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.command.CommandResult.Done;
import io.ledgerdesk.platform.command.CommandResult.Refused;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several streams, and others at work on them at the same moment. */
class ContendedStreamsIT extends TwoBanks {
    @ParameterizedTest
    @ValueSource(strings = {"own", "other"})
    void anAppendIsRefusedIfAnyOfTheStreamsHasMoved(String which) {
        String moved = which.equals("own") ? a : b;
        impatient.log.beforeAppend(other.send(new Deposit(moved, 1)));

        assertThatThrownBy(() -> impatient.done(new Transfer(a, b, 100)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("CONTENTION"));

        assertThat(one.balance(a) + one.balance(b)).isEqualTo(101);
        one.log.beforeAppend(other.send(new Transfer(a, c, 90)));
        assertThat(one.done(new Transfer(a, b, 20))).isEqualTo(new Refused(Refusal.INSUFFICIENT));
    }

    @Test
    void whatHappensElsewhereDoesNotStandInTheWay() {
        impatient.log.beforeAppend(other.send(new Deposit(c, 1)));

        assertThat(impatient.done(new Transfer(a, b, 100))).isInstanceOf(Done.class);
    }

    @Test
    void allStreamsAreReadAsTheyWereAtOneInstant() {
        impatient.log.afterSource(other.send(new Transfer(a, b, 100)));

        assertThat(impatient.done(new Transfer(a, b, 100)))
                .isEqualTo(new Refused(Refusal.INSUFFICIENT));
        assertThat(one.balance(b)).isEqualTo(100);
    }

    @Test
    void ofTwoThatNeedEachOtherBothWaysExactlyOneIsDone() {
        for (int i = 0; i < 50; i++) {
            newAccounts();
            List<CommandResult> results =
                    all(List.of(one.send(new Merge(a, b)), other.send(new Merge(b, a))));

            assertThat(results).filteredOn(Done.class::isInstance).as("%s", results).hasSize(1);
            assertThat(results).contains(new Refused(Refusal.CLOSED));
            assertThat(one.balance(a) + one.balance(b)).isEqualTo(100);
        }
    }

    @Test
    void aHundredOnTheSamePairFromTwoNodesAllGetThrough() {
        one.done(new Deposit(b, 100));

        List<CommandResult> results =
                all(
                        IntStream.range(0, AT_ONCE)
                                .mapToObj(i ->
                                        (i % 2 == 0 ? one : other)
                                                .send(
                                                        i / 2 % 2 == 0
                                                                ? new Transfer(a, b, 1)
                                                                : new Transfer(b, a, 1)))
                                .toList());

        assertThat(results).hasOnlyElementsOfType(Done.class);
        assertThat(List.of(one.balance(a), one.balance(b))).containsExactly(100L, 100L);
        assertThat(one.versions(a)).isEqualTo(upTo(1 + AT_ONCE));
        assertThat(one.versions(b)).isEqualTo(upTo(1 + AT_ONCE));
    }

    @Test
    void aHundredThatMeetInOneStreamFromTwoNodesAllGetThrough() {
        List<String> sources = IntStream.range(0, AT_ONCE).mapToObj(i -> account()).toList();
        all(sources.stream().map(source -> one.send(new Deposit(source, 1))).toList());

        List<CommandResult> results =
                all(
                        IntStream.range(0, AT_ONCE)
                                .mapToObj(i ->
                                        (i % 2 == 0 ? one : other)
                                                .send(new Merge(sources.get(i), a)))
                                .toList());

        assertThat(results).hasOnlyElementsOfType(Done.class);
        assertThat(one.balance(a)).isEqualTo(100 + AT_ONCE);
        assertThat(one.versions(a)).isEqualTo(upTo(1 + AT_ONCE));
    }

    @Test
    void commandsOfOneNodeNeverRefuseEachOther() {
        List<CommandResult> results =
                all(
                        IntStream.range(0, AT_ONCE)
                                .mapToObj(i ->
                                        impatient.send(
                                                switch (i % 4) {
                                                    case 0 -> new Transfer(a, b, 1);
                                                    case 1 -> new Collect(b, List.of(c, a));
                                                    case 2 -> new Deposit(a, 1);
                                                    default -> new Merge(account(), c);
                                                }))
                                .toList());

        assertThat(results)
                .allMatch(result ->
                        result instanceof Done || result.equals(new Refused(Refusal.INSUFFICIENT)));
        assertThat(one.balance(a) + one.balance(b) + one.balance(c)).isEqualTo(125);
    }
}
