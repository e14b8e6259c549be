package io.ledgerdesk.platform.axon;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.caching.PersonalCache;
import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandRequest.InputKey;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.AppendOutcome.Receipt;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.domain.TicketDecider;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One running instance of the command side with the ticket module on it. */
public final class TicketNode implements AutoCloseable {
    public static final Actor ANNA =
            new Actor(Actor.Kind.AGENT, new PersonId("anna"), "Anna Petrova");
    public static final PersonId IVAN = new PersonId("ivan");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CommandModule<TicketCommand, Ticket, TicketEvent> module =
            new CommandModule<>(
                    new TicketDecider(TicketRules.DEFAULTS),
                    Ticket.class,
                    TicketEvent.class,
                    commands(),
                    command -> command.ticket().tag(),
                    event -> event.ticket().tag(),
                    event -> List.of());
    public final TestNode node;
    private final DeciderHost host;
    private final AxonCommandGateway gateway;

    private static List<Class<? extends TicketCommand>> commands() {
        return Stream.of(TicketCommand.class.getPermittedSubclasses())
                .flatMap(capability -> Stream.of(capability.getPermittedSubclasses()))
                .<Class<? extends TicketCommand>>map(
                        command -> command.asSubclass(TicketCommand.class))
                .toList();
    }

    public TicketNode(TestDatabase database) {
        this(database, Clock.systemUTC(), List.of());
    }

    /**
     * @param more modules besides the tickets'
     */
    public TicketNode(
            TestDatabase database, Clock clock, List<? extends CommandModule<?, ?, ?>> more) {
        List<CommandModule<?, ?, ?>> modules = new ArrayList<>(more);
        modules.add(module);
        node = new TestNode(database, modules);
        StreamMemory memory =
                new StreamMemory(
                        new PersonalCache<>(node.vault, 64_000_000, Duration.ofMinutes(1)));
        host = new DeciderHost(modules, node.log, node.codec, clock, 500, memory);
        gateway =
                new AxonCommandGateway(
                        host,
                        node.log,
                        node.codec,
                        node.open.inputHash()::of,
                        new CommandLimits(1000, 200, 10_000),
                        memory);
    }

    /** Sends as it stands: nothing known, nothing expected. */
    public Uni<CommandResult> send(TenantId tenant, Actor actor, TicketCommand command) {
        return send(tenant, actor, command, null, null);
    }

    public Uni<CommandResult> send(
            TenantId tenant,
            Actor actor,
            TicketCommand command,
            @Nullable InputKey key,
            @Nullable Long expectedVersion) {
        return gateway.send(
                new CommandRequest(
                        tenant,
                        actor,
                        "API",
                        command,
                        key,
                        expectedVersion,
                        null,
                        null,
                        UUID.randomUUID(),
                        null));
    }

    public CommandGateway gateway() {
        return gateway;
    }

    /** A new ticket of Ivan's. */
    public TicketId aTicket(TenantId tenant) {
        TicketId ticket = new TicketId(UUID.randomUUID());
        done(
                send(
                        tenant,
                        ANNA,
                        new RegisterTicket(
                                ticket,
                                TicketNumber.of("SD-", 6, 1),
                                new Requester(
                                        IVAN, "Ivan Orlov", "ivan@example.org", null, null, false),
                                Channel.PHONE,
                                "Printer is on fire",
                                "Smoke everywhere",
                                Instant.now(),
                                null,
                                null,
                                null,
                                null,
                                null)));
        return ticket;
    }

    static ReceiveMessage message(TicketId ticket, String text) {
        return new ReceiveMessage(
                ticket, new MessageId(UUID.randomUUID()), Channel.PORTAL, text, null, null, null);
    }

    public List<RecordedEvent> history(TenantId tenant, TicketId ticket) {
        return node.log
                .source(tenant, EventCriteria.tagged(ticket.tag()), Long.MAX_VALUE)
                .chain(sourced -> node.codec.open(sourced.events()))
                .await()
                .atMost(PATIENCE);
    }

    /** What two arrivals of a command have in common: what it was about, and where it shows. */
    static Receipt receipt(CommandResult result) {
        CommandResult.Done done = (CommandResult.Done) result;
        return new Receipt(done.stream(), done.position());
    }

    public static CommandResult done(Uni<CommandResult> result) {
        return result.await().atMost(PATIENCE);
    }

    @Override
    public void close() {
        host.stop();
        node.close();
    }
}
