package io.ledgerdesk.platform.timer;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A desk whose timers write notes that say which node wrote them. Runs as a process too: told so by
 * a line, it halts with notes in the ledger whose timers it has not settled, and says so.
 */
final class TimerNode implements AutoCloseable {
    static final String KIND = "note";
    static final String READY = "ready";
    static final String HALTED = "halted";

    final TicketNode desk;
    final Pool pool;
    final AtomicInteger calls = new AtomicInteger();
    private final AtomicBoolean halting = new AtomicBoolean();
    private final AtomicBoolean halted = new AtomicBoolean();
    private final TimerRunner runner;

    TimerNode(TestDatabase database, String name) {
        desk = new TicketNode(database);
        pool = Pool.newInstance(desk.node.pool);
        TimerCommands commands = new TimerCommands(desk.gateway());
        runner =
                new TimerRunner(
                        pool,
                        desk.node.vertx,
                        Clock.systemUTC(),
                        TimerSettings.defaults(),
                        new TimerMetrics(new SimpleMeterRegistry()),
                        List.of(
                                new TimerHandler() {
                                    @Override
                                    public Set<String> kinds() {
                                        return Set.of(KIND);
                                    }

                                    @Override
                                    public Uni<Void> fire(TenantId tenant, Timer timer) {
                                        calls.incrementAndGet();
                                        return commands.send(tenant, timer, note(timer, name))
                                                .chain(sent -> haltIfTold());
                                    }
                                }));
    }

    /** Another node's note of the same timer has another text, and is the same command. */
    private static AddNote note(Timer timer, String node) {
        UUID ticket = UUID.fromString(timer.subject().value());
        return new AddNote(new TicketId(ticket), new NoteId(UUID.randomUUID()), node);
    }

    private Uni<Void> haltIfTold() {
        if (!halting.get()) {
            return Uni.createFrom().voidItem();
        }
        if (halted.compareAndSet(false, true)) {
            System.out.println(HALTED);
        }
        return Uni.createFrom().nothing();
    }

    void start() {
        desk.node.vertx.setPeriodic(
                0, TimerSettings.defaults().tick().toMillis(), fired -> runner.tick());
    }

    /** Arguments: port, database, name. Ends with its input. */
    public static void main(String[] args) throws IOException {
        TestDatabase database =
                new TestDatabase(args[1], Integer.parseInt(args[0]), "postgres", "postgres");
        try (TimerNode node = new TimerNode(database, args[2])) {
            node.start();
            System.out.println(READY);
            while (System.in.read() >= 0) {
                node.halting.set(true);
            }
        }
    }

    @Override
    public void close() {
        runner.stop().await().atMost(Duration.ofSeconds(20));
        desk.close();
    }
}
