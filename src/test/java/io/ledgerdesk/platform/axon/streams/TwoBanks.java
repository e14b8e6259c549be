package io.ledgerdesk.platform.axon.streams;

import static io.ledgerdesk.platform.axon.BankNode.done;

import io.ledgerdesk.platform.axon.BankNode;
import io.ledgerdesk.platform.axon.bank.BankCommand.Deposit;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.testing.TestDatabase;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Two instances on one database, a third that tries only once, and new accounts for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoBanks {
    static final int AT_ONCE = 100;
    static final int WIDEST = 20;

    private final TestDatabase database = TestDatabase.create();
    final BankNode one = new BankNode(database, AT_ONCE, WIDEST);
    final BankNode other = new BankNode(database, AT_ONCE, WIDEST);
    final BankNode impatient = new BankNode(database, 1, WIDEST);
    String a = "";
    String b = "";
    String c = "";

    @AfterAll
    void stop() {
        Stream.of(one, other, impatient).forEach(BankNode::close);
    }

    /** One with 100 on it, two empty ones. */
    @BeforeEach
    void newAccounts() {
        a = account();
        b = account();
        c = account();
        one.done(new Deposit(a, 100));
    }

    static String account() {
        return UUID.randomUUID().toString();
    }

    static List<CommandResult> all(List<Uni<CommandResult>> sent) {
        return done(Uni.join().all(sent).andFailFast());
    }

    static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
