package io.ledgerdesk.platform.axon.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.platform.axon.BankNode;
import io.ledgerdesk.platform.axon.bank.BankCommand.Deposit;
import io.ledgerdesk.testing.TestDatabase;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a stream is read for a decision, and when not. */
class RememberedStreamsIT {
    private static final Uni<?> BROKEN =
            Uni.createFrom().failure(new IllegalStateException("was read"));
    private final TestDatabase database = TestDatabase.create();
    private final BankNode one = new BankNode(database, 1, 10, 100_000);
    private final BankNode other = new BankNode(database, 1, 10, 100_000);
    private final String account = TwoBanks.account();

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void whatANodeWroteItDoesNotRead() {
        remember();
        one.log.afterSource(BROKEN);

        one.done(new Deposit(account, 3));

        assertThat(one.balance(account)).isEqualTo(6);
        assertThat(one.versions(account)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatAnotherNodeWroteSinceIsReadWithoutAnAttemptBeingLost() {
        remember();

        other.done(new Deposit(account, 10));
        one.done(new Deposit(account, 3));

        assertThat(one.balance(account)).isEqualTo(16);
    }

    @Test
    void aStreamThatDidNotFitIsRead() {
        try (BankNode forgetful = new BankNode(database, 1, 10, 100)) {
            forgetful.done(new Deposit(account, 1));
            forgetful.done(new Deposit(account, 2));
            forgetful.log.afterSource(BROKEN);

            assertThatThrownBy(() -> forgetful.done(new Deposit(account, 3)))
                    .hasStackTraceContaining("was read");
        }
    }

    /** Kept from the second command on: the first one finds the vault not heard of yet. */
    private void remember() {
        one.done(new Deposit(account, 1));
        one.done(new Deposit(account, 2));
    }
}
