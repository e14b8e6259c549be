package io.ledgerdesk.platform.axon;

import static java.util.Objects.requireNonNull;

import io.ledgerdesk.platform.axon.engine.AxonCriteria;
import io.ledgerdesk.platform.axon.engine.EnvelopeMapping;
import io.ledgerdesk.platform.axon.engine.LedgerResources;
import io.ledgerdesk.platform.axon.engine.LedgerStorageEngine;
import io.ledgerdesk.platform.axon.state.Boundary;
import io.ledgerdesk.platform.axon.state.Gathered;
import io.ledgerdesk.platform.axon.state.Known;
import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.DecidedEvent;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.modelling.StateManager;
import org.jspecify.annotations.Nullable;

/**
 * Every module's decider on Axon: one event-sourced entity type, {@link Gathered}, whose id says
 * which streams of which module it is made of, and one handler for all commands.
 */
final class DeciderHost {
    /** What the streams of a command were up to the first event that is read. */
    static final ResourceKey<Known> KNOWN = ResourceKey.withLabel("known");

    private static final MessageType RESULT = new MessageType("ledgerdesk.CommandResult");

    private final Map<Class<?>, CommandModule<?, ?, ?>> modules = new HashMap<>();
    private final AxonConfiguration axon;
    private final CommandBus bus;

    DeciderHost(
            List<CommandModule<?, ?, ?>> modules,
            EventLog log,
            EventCodec codec,
            Clock clock,
            int pageSize,
            StreamMemory memory) {
        for (CommandModule<?, ?, ?> module : modules) {
            module.commands().forEach(command -> register(command, module));
        }
        axon = configure(new LedgerStorageEngine(log, new EnvelopeMapping(codec), pageSize));
        bus = axon.getComponent(CommandBus.class);
        CommandHandling handling =
                new CommandHandling(
                        log,
                        axon.getComponent(EventStore.class),
                        axon.getComponent(StateManager.class),
                        clock,
                        memory);
        this.modules
                .keySet()
                .forEach(command ->
                        bus.subscribe(
                                new QualifiedName(command),
                                (message, context) ->
                                        MessageStream.fromFuture(
                                                handling.handle(
                                                                (Submitted)
                                                                        requireNonNull(
                                                                                message.payload()),
                                                                context)
                                                        .thenApply(verdict ->
                                                                new GenericCommandResultMessage(
                                                                        RESULT, verdict)))));
    }

    private void register(Class<?> command, CommandModule<?, ?, ?> module) {
        if (modules.put(command, module) != null) {
            throw new IllegalStateException(command + " is handled by two modules");
        }
    }

    private static AxonConfiguration configure(LedgerStorageEngine engine) {
        return EventSourcingConfigurer.create()
                .registerEventStorageEngine(config -> engine)
                .registerTagResolver(config -> DeciderHost::tags)
                .registerEntity(
                        EventSourcedEntityModule.declarative(Boundary.class, Gathered.class)
                                .messagingModel((config, model) ->
                                        model.entityEvolver((gathered, event, context) ->
                                                        evolve(gathered, event, context))
                                                .build())
                                .entityFactory(config ->
                                        (boundary, firstEvent, context) ->
                                                begun(boundary, context.getResource(KNOWN)))
                                .criteriaResolver(
                                        config -> (boundary, context) -> criteria(boundary))
                                .build())
                .start();
    }

    private static Gathered<?, ?, ?> begun(Boundary boundary, @Nullable Known known) {
        return known == null ? Gathered.nothing(boundary) : Gathered.known(boundary, known);
    }

    /** An entity of which all was known is not folded here: it was not read. */
    private static Gathered<?, ?, ?> evolve(
            Gathered<?, ?, ?> gathered, EventMessage event, ProcessingContext context) {
        return context.getResource(LedgerResources.KNOWN_UP_TO) != null
                ? gathered
                : gathered.with(EnvelopeMapping.streamOf(event), EnvelopeMapping.eventOf(event));
    }

    /** One condition for all streams: an append is refused if any of them has moved on. */
    private static EventCriteria criteria(Boundary boundary) {
        return EventCriteria.either(
                boundary.streams().stream()
                        .<EventCriteria>map(
                                stream -> EventCriteria.havingTags(AxonCriteria.toAxon(stream)))
                        .toList());
    }

    private static Set<Tag> tags(EventMessage message) {
        return ((DecidedEvent) requireNonNull(message.payload()))
                .tags().stream().map(AxonCriteria::toAxon).collect(Collectors.toSet());
    }

    /** The stream that a command is about, alone. */
    Boundary boundary(CommandRequest request) {
        CommandModule<?, ?, ?> module = modules.get(request.command().getClass());
        if (module == null) {
            throw new IllegalArgumentException("no module handles " + request.command().getClass());
        }
        return Boundary.of(module, request.command());
    }

    /**
     * Handles a command in a unit of work of its own; fails if the log refused what was decided.
     */
    CompletableFuture<Verdict> dispatch(Submitted submitted) {
        var message =
                new GenericCommandMessage(
                        new MessageType(submitted.request().command().getClass()), submitted);
        return bus.dispatch(message, null).thenApply(result -> (Verdict) result.payload());
    }

    void stop() {
        axon.shutdown();
    }
}
