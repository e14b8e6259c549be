package io.ledgerdesk.platform.axon;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
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
        return states.loadEntity(Folded.class, submitted.stream(), context)
                .thenCompose(loaded ->
                        decide(submitted, orNothing(loaded, submitted.stream()), context));
    }

    /** Axon loads nothing where there is no event yet. */
    private static Folded<?, ?, ?> orNothing(@Nullable Folded<?, ?, ?> loaded, StreamKey key) {
        return loaded == null ? Folded.nothing(key.module()) : loaded;
    }

    private <E> CompletableFuture<Verdict> decide(
            Submitted submitted, Folded<?, ?, E> folded, ProcessingContext context) {
        CommandRequest request = submitted.request();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Decision<E> decision =
                folded.decide(request.command(), new DecisionContext(now, request.actor()));
        long version = folded.versionFor(request.actor().kind());
        Long expected = request.expectedVersion();
        boolean stale = expected != null && expected != version;
        return switch (decision) {
            case Decision.Rejected<E>(var why) when why.conceals() || !stale ->
                    CompletableFuture.completedFuture(new Verdict.Refused(why));
            case Decision<E> any when stale ->
                    CompletableFuture.completedFuture(new Verdict.Stale(version));
            case Decision.Rejected<E>(var why) ->
                    CompletableFuture.completedFuture(new Verdict.Refused(why));
            case Decision.Accepted<E>(var events) when events.isEmpty() ->
                    nothing(submitted, context);
            case Decision.Accepted<E>(var events) ->
                    append(submitted, folded, events, now, context);
        };
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
            Folded<?, ?, E> folded,
            List<E> events,
            Instant now,
            ProcessingContext context) {
        List<EventMessage> messages = new ArrayList<>(events.size());
        for (E event : events) {
            messages.add(
                    message(submitted, folded, event, folded.version() + messages.size() + 1, now));
        }
        CompletableFuture<Long> position = new CompletableFuture<>();
        context.runOnAfterCommit(committed ->
                position.complete(committed.getResource(LedgerResources.LAST_POSITION)));
        return store.publish(context, messages)
                .thenApply(published -> new Verdict.Decided(position));
    }

    private static <E> EventMessage message(
            Submitted submitted, Folded<?, ?, E> folded, E event, long version, Instant now) {
        CommandRequest request = submitted.request();
        UUID commandId = request.key() == null ? null : request.key().commandId();
        Instant occurredAt = request.occurredAt() == null ? now : request.occurredAt();
        var tags = new ArrayList<>(folded.module().tags().apply(event));
        tags.add(submitted.stream().stream());
        DecidedEvent decided =
                new DecidedEvent(
                        UuidCreator.getTimeOrderedEpoch(),
                        submitted.stream().stream().toString(),
                        version,
                        event,
                        occurredAt,
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
                decided.id().toString(),
                new MessageType(event.getClass()),
                decided,
                Map.of(),
                occurredAt);
    }

    private static @Nullable UUID orElse(@Nullable UUID first, @Nullable UUID second) {
        return first != null ? first : second;
    }
}
