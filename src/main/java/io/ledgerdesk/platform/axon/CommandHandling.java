package io.ledgerdesk.platform.axon;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.axon.engine.CommandSettledException;
import io.ledgerdesk.platform.axon.engine.LedgerResources;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.DecidedEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.modelling.StateManager;
import org.jspecify.annotations.Nullable;

/** Load, fold, decide, append: written once for every command of every module. */
final class CommandHandling {
    private final EventLog log;
    private final EventStore store;
    private final StateManager states;
    private final Clock clock;

    CommandHandling(EventLog log, EventStore store, StateManager states, Clock clock) {
        this.log = log;
        this.store = store;
        this.states = states;
        this.clock = clock;
    }

    CompletableFuture<Verdict> handle(Submitted submitted, ProcessingContext context) {
        context.putResource(LedgerResources.TENANT, submitted.request().tenant());
        AppendRequest.Claim claim = submitted.claim();
        if (claim != null) {
            context.putResource(LedgerResources.CLAIM, claim);
        }
        return states.loadEntity(Gathered.class, submitted.boundary(), context)
                .thenCompose(loaded ->
                        decide(submitted, orNothing(loaded, submitted.boundary()), context));
    }

    /** Axon loads nothing where there is no event yet. */
    private static Gathered<?, ?, ?> orNothing(
            @Nullable Gathered<?, ?, ?> loaded, Boundary boundary) {
        return loaded == null ? Gathered.nothing(boundary) : loaded;
    }

    private <E> CompletableFuture<Verdict> decide(
            Submitted submitted, Gathered<?, ?, E> gathered, ProcessingContext context) {
        CommandRequest request = submitted.request();
        Instant now = instantOf(request);
        Decision<E> decision =
                gathered.decide(request.command(), new DecisionContext(now, request.actor()));
        long version = gathered.own().versionFor(request.actor().kind());
        Long expected = request.expectedVersion();
        boolean stale = expected != null && expected != version;
        return switch (decision) {
            case Decision.Needs<E>(var streams) ->
                    CompletableFuture.completedFuture(new Verdict.Undecided(streams));
            case Decision.Rejected<E>(var why) when why.conceals() || !stale ->
                    CompletableFuture.completedFuture(new Verdict.Refused(why));
            case Decision<E> any when stale ->
                    CompletableFuture.completedFuture(new Verdict.Stale(version));
            case Decision.Rejected<E>(var why) ->
                    CompletableFuture.completedFuture(new Verdict.Refused(why));
            case Decision.Accepted<E>(var events) when events.isEmpty() ->
                    nothing(submitted, context);
            case Decision.Accepted<E>(var events) ->
                    append(submitted, gathered, events, now, context);
        };
    }

    /** When it happened, as far as that is known and not yet to come. */
    private Instant instantOf(CommandRequest request) {
        Instant now = clock.instant();
        Instant given = request.occurredAt();
        return (given == null || given.isAfter(now) ? now : given).truncatedTo(ChronoUnit.MICROS);
    }

    /** The command changes nothing: only its key, if it has one, is remembered. */
    private CompletableFuture<Verdict> nothing(Submitted submitted, ProcessingContext context) {
        long seen = seen(context);
        AppendRequest.Claim claim = submitted.claim();
        if (claim == null) {
            return CompletableFuture.completedFuture(Verdict.Decided.at(seen));
        }
        return log.append(
                        new AppendRequest(
                                submitted.request().tenant(),
                                List.of(),
                                EventCriteria.none(),
                                seen,
                                claim))
                .<Verdict>map(outcome ->
                        switch (outcome) {
                            case AppendOutcome.Appended appended -> Verdict.Decided.at(seen);
                            case AppendOutcome settled ->
                                    throw new CommandSettledException(settled);
                        })
                .subscribeAsCompletionStage();
    }

    private long seen(ProcessingContext context) {
        ConsistencyMarker marker = store.transaction(context).appendPosition();
        return Math.max(0, GlobalIndexConsistencyMarker.position(marker));
    }

    private <E> CompletableFuture<Verdict> append(
            Submitted submitted,
            Gathered<?, ?, E> gathered,
            List<E> events,
            Instant now,
            ProcessingContext context) {
        List<EventMessage> messages = new ArrayList<>(events.size());
        Map<Tag, Long> versions = new HashMap<>();
        for (E event : events) {
            Tag stream = gathered.module().streamOf().apply(event);
            long version = versions.getOrDefault(stream, versionRead(gathered, stream, event)) + 1;
            versions.put(stream, version);
            var tags = new ArrayList<>(gathered.module().tags().apply(event));
            tags.add(stream);
            messages.add(message(submitted.request(), event, stream, version, tags, now));
        }
        CompletableFuture<Long> position = new CompletableFuture<>();
        context.runOnAfterCommit(committed ->
                position.complete(committed.getResource(LedgerResources.LAST_POSITION)));
        return store.publish(context, messages)
                .thenApply(published -> new Verdict.Decided(position));
    }

    /** Nothing guards a stream that was not read: what is written to it might not follow. */
    private static <E> long versionRead(Gathered<?, ?, E> gathered, Tag stream, E event) {
        Folded<?, E> read = gathered.of(stream);
        if (read == null) {
            throw new Fault(
                    "DECISION_OUT_OF_BOUNDS",
                    event.getClass().getSimpleName()
                            + " belongs to "
                            + stream
                            + ", which its decision on "
                            + gathered.own().stream()
                            + " has not read; the decider must ask for it first");
        }
        return read.version();
    }

    private static EventMessage message(
            CommandRequest request,
            Object event,
            Tag stream,
            long version,
            List<Tag> tags,
            Instant now) {
        UUID commandId = request.key() == null ? null : request.key().commandId();
        DecidedEvent decided =
                new DecidedEvent(
                        UuidCreator.getTimeOrderedEpoch(),
                        stream.toString(),
                        version,
                        event,
                        now,
                        request.actor(),
                        null,
                        request.channel(),
                        commandId,
                        orElse(request.causationId(), commandId),
                        request.correlationId(),
                        request.rule(),
                        false,
                        tags);
        return new GenericEventMessage(
                decided.id().toString(), new MessageType(event.getClass()), decided, Map.of(), now);
    }

    private static @Nullable UUID orElse(@Nullable UUID first, @Nullable UUID second) {
        return first != null ? first : second;
    }
}
