package io.ledgerdesk.platform.axon.engine;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.engine.LedgerResources.Behind;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.EventLog.Sourced;
import io.ledgerdesk.platform.eventstore.PositionSearch;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.DelayedMessageStream;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as Axon's event storage engine. A marker is the last position that was seen, a token
 * the last position that was delivered; both are 0 before the first event. Whose log it is stands
 * in the processing context.
 */
public final class LedgerStorageEngine implements EventStorageEngine {
    private final EventLog log;
    private final MessageMapping mapping;
    private final int pageSize;

    public LedgerStorageEngine(EventLog log, MessageMapping mapping, int pageSize) {
        this.log = log;
        this.mapping = mapping;
        this.pageSize = pageSize;
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition,
            @Nullable ProcessingContext context,
            List<TaggedEventMessage<?>> events) {
        TenantId tenant = LedgerResources.tenant(context);
        AppendRequest.Claim claim =
                context == null ? null : context.getResource(LedgerResources.CLAIM);
        boolean unconditional = condition.consistencyMarker().equals(ConsistencyMarker.INFINITY);
        return mapping.toLedger(tenant, events)
                .<AppendTransaction<?>>map(sealed ->
                        new LedgerAppend(
                                log,
                                mapping,
                                new AppendRequest(
                                        tenant,
                                        sealed,
                                        unconditional
                                                ? EventCriteria.none()
                                                : AxonCriteria.toLedger(condition.criteria()),
                                        unconditional ? 0 : position(condition.consistencyMarker()),
                                        claim)))
                .subscribeAsCompletionStage();
    }

    private static long position(ConsistencyMarker marker) {
        return Math.max(0, GlobalIndexConsistencyMarker.position(marker));
    }

    @Override
    public MessageStream<EventMessage> source(
            SourcingCondition condition, @Nullable ProcessingContext context) {
        Long known = context == null ? null : context.getResource(LedgerResources.KNOWN_UP_TO);
        if (known != null) {
            return messages(List.of(Located.end(known)));
        }
        TenantId tenant = LedgerResources.tenant(context);
        Behind behind = context == null ? null : context.getResource(LedgerResources.READ_BEHIND);
        long after =
                behind == null
                        ? Math.max(0, GlobalIndexPosition.toIndex(condition.start()))
                        : behind.position();
        Uni<MessageStream<EventMessage>> sourced =
                (behind == null
                                ? log.source(
                                        tenant,
                                        AxonCriteria.toLedger(condition.criteria()),
                                        Long.MAX_VALUE)
                                : StreamTail.read(log, tenant, behind))
                        .invoke(found -> countBytes(found, context))
                        .chain(found -> from(after, found));
        return DelayedMessageStream.create(sourced.subscribeAsCompletionStage());
    }

    private Uni<MessageStream<EventMessage>> from(long after, Sourced found) {
        var events = found.events().stream().filter(event -> event.position() > after).toList();
        return mapping.toMessages(events)
                .map(messages -> {
                    List<Located> entries = new ArrayList<>(messages.size() + 1);
                    for (int i = 0; i < messages.size(); i++) {
                        entries.add(Located.at(messages.get(i), events.get(i).position()));
                    }
                    entries.add(Located.end(found.head()));
                    return messages(entries);
                });
    }

    private static MessageStream<EventMessage> messages(List<Located> entries) {
        return MessageStream.fromStream(entries.stream(), Located::message, Located::context);
    }

    private static void countBytes(Sourced found, @Nullable ProcessingContext context) {
        if (context != null) {
            long bytes = found.events().stream().mapToLong(event -> event.payload().length).sum();
            context.putResource(LedgerResources.BYTES_READ, bytes);
        }
    }

    @Override
    public MessageStream<EventMessage> stream(
            StreamingCondition condition, @Nullable ProcessingContext context) {
        long after = Math.max(0, condition.position().position().orElse(0));
        return new LedgerMessageStream(
                log,
                mapping,
                LedgerResources.tenant(context),
                condition.criteria(),
                after,
                pageSize);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return log.head(LedgerResources.tenant(context))
                .<TrackingToken>map(GlobalSequenceTrackingToken::new)
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(
            Instant at, @Nullable ProcessingContext context) {
        return PositionSearch.lastBefore(log, LedgerResources.tenant(context), at)
                .<TrackingToken>map(GlobalSequenceTrackingToken::new)
                .subscribeAsCompletionStage();
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("log", log.getClass().getSimpleName());
    }

    /** A message and what Axon wants to know about its place. */
    private record Located(EventMessage message, Context context) {
        static Located at(EventMessage message, long position) {
            return new Located(
                    message,
                    TrackingToken.addToContext(
                            Context.empty(), new GlobalSequenceTrackingToken(position)));
        }

        static Located end(long head) {
            return new Located(
                    TerminalEventMessage.INSTANCE,
                    ConsistencyMarker.addToContext(
                            Context.empty(), new GlobalIndexConsistencyMarker(head)));
        }
    }

    /** One round trip, made at commit. */
    private record LedgerAppend(EventLog log, MessageMapping mapping, AppendRequest request)
            implements AppendTransaction<Long> {

        @Override
        public CompletableFuture<Long> commit(@Nullable ProcessingContext context) {
            return log.append(request)
                    .map(outcome -> {
                        mapping.settled(request.tenant(), request.events(), outcome);
                        AppendOutcome.Appended at = appended(outcome);
                        if (context != null) {
                            context.putResource(
                                    LedgerResources.WRITTEN,
                                    new LedgerResources.Written(request.events(), at));
                        }
                        return at.last();
                    })
                    .subscribeAsCompletionStage();
        }

        private AppendOutcome.Appended appended(AppendOutcome outcome) {
            return switch (outcome) {
                case AppendOutcome.Appended appended -> appended;
                case AppendOutcome.KeyTaken taken -> throw new KeyTakenException();
                case AppendOutcome.Conflict conflict ->
                        throw AppendEventsTransactionRejectedException.conflictingEventsDetected(
                                new GlobalIndexConsistencyMarker(request.marker()));
                case AppendOutcome.AlreadyDone done -> throw new CommandSettledException(done);
                case AppendOutcome.CommandIdReused reused ->
                        throw new CommandSettledException(reused);
            };
        }

        @Override
        public void rollback(@Nullable ProcessingContext context) {
            // nothing was sent before commit
        }

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(
                Long last, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(last));
        }
    }
}
