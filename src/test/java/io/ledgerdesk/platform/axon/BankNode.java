package io.ledgerdesk.platform.axon;

import static io.ledgerdesk.kernel.TenantId.MAIN;

import io.ledgerdesk.platform.axon.bank.Bank;
import io.ledgerdesk.platform.axon.bank.BankCommand;
import io.ledgerdesk.platform.axon.bank.BankEvent;
import io.ledgerdesk.platform.axon.bank.MeddledLog;
import io.ledgerdesk.platform.caching.PersonalCache;
import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandRequest.InputKey;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One running instance of the command side with accounts on it; its clock stands still. */
public final class BankNode implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-05-04T10:00:00.123456Z");

    private final CommandModule<?, ?, ?> module = Bank.module();
    private final TestNode node;
    private final DeciderHost host;
    private final AxonCommandGateway gateway;
    public final MeddledLog log;

    /**
     * @param attempts decisions on one command
     * @param streams of one decision
     */
    public BankNode(TestDatabase database, int attempts, int streams) {
        this(database, attempts, streams, 0);
    }

    /**
     * @param remembered bytes of streams that it remembers
     */
    public BankNode(TestDatabase database, int attempts, int streams, long remembered) {
        node = new TestNode(database, List.of(module));
        log = new MeddledLog(node.log);
        StreamMemory memory =
                new StreamMemory(
                        new PersonalCache<>(node.vault, remembered, Duration.ofMinutes(1)));
        host =
                new DeciderHost(
                        List.of(module),
                        log,
                        node.codec,
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        500,
                        memory);
        gateway =
                new AxonCommandGateway(
                        host,
                        log,
                        node.codec,
                        node.open.inputHash()::of,
                        new CommandLimits(attempts, streams, 10_000),
                        memory);
    }

    public Uni<CommandResult> send(BankCommand command) {
        return send(command, null, null, null);
    }

    public Uni<CommandResult> send(
            BankCommand command,
            @Nullable InputKey key,
            @Nullable Long expectedVersion,
            @Nullable Instant occurredAt) {
        return gateway.send(
                new CommandRequest(
                        MAIN,
                        TicketNode.ANNA,
                        "API",
                        command,
                        key,
                        expectedVersion,
                        occurredAt,
                        null,
                        UUID.randomUUID(),
                        null));
    }

    public CommandResult done(BankCommand command) {
        return done(send(command));
    }

    public static <T> T done(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(60));
    }

    /** What happened to an account, and nothing that is only found by its tag. */
    public List<RecordedEvent> history(String account) {
        return found(account).stream()
                .filter(event -> event.header().stream().equals(Bank.tag(account).toString()))
                .toList();
    }

    /** All that is found by an account's tag. */
    public List<RecordedEvent> found(String account) {
        return done(
                node.log
                        .source(MAIN, EventCriteria.tagged(Bank.tag(account)), Long.MAX_VALUE)
                        .chain(sourced -> node.codec.open(sourced.events())));
    }

    public List<Long> versions(String account) {
        return history(account).stream().map(event -> event.header().version()).toList();
    }

    public long balance(String account) {
        Bank bank = new Bank();
        Bank.Account state = bank.initial();
        for (RecordedEvent event : history(account)) {
            state = bank.evolve(state, (BankEvent) event.event());
        }
        return state.balance();
    }

    public long head() {
        return done(node.log.head(MAIN));
    }

    @Override
    public void close() {
        host.stop();
        node.close();
    }
}
