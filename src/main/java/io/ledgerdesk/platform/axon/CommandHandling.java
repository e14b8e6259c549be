package io.ledgerdesk.platform.axon;

import static java.util.Objects.requireNonNull;

import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.axon.engine.CommandSettledException;
import io.ledgerdesk.platform.axon.engine.LedgerResources;
import io.ledgerdesk.platform.axon.engine.LedgerResources.Behind;
import io.ledgerdesk.platform.axon.engine.LedgerResources.Written;
import io.ledgerdesk.platform.axon.state.Folded;
import io.ledgerdesk.platform.axon.state.Gathered;
import io.ledgerdesk.platform.axon.state.Known;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventLog;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.modelling.StateManager;
import org.jspecify.annotations.Nullable;

/** Load, fold, decide, append: written once for every command of every module. */
final class CommandHandling {
    private final EventLog log;
    private final EventStore store;
    private final StateManager states;
    private final Clock clock;
    private final StreamMemory memory;

    /**
     * @param memory keeps what was written
     */
    CommandHandling(
            EventLog log, EventStore store, StateManager states, Clock clock, StreamMemory memory) {
        this.log = log;
        this.store = store;
        this.states = states;
        this.clock = clock;
        this.memory = memory;
    }

    CompletableFuture<Verdict> handle(Submitted submitted, ProcessingContext context) {
        context.putResource(LedgerResources.TENANT, submitted.request().tenant());
        AppendRequest.Claim claim = submitted.claim();
        if (claim != null) {
            context.putResource(LedgerResources.CLAIM, claim);
        }
        Known known = submitted.known();
        if (known != null && submitted.trusted()) {
            context.putResource(LedgerResources.KNOWN_UP_TO, known.position());
        } else if (known != null) {
            context.putResource(DeciderHost.KNOWN, known);
            context.putResource(
                    LedgerResources.READ_BEHIND, new Behind(submitted.stream(), known.position()));
        }
        return states.loadEntity(Gathered.class, submitted.boundary(), context)
                .thenCompose(loaded -> decide(submitted, gathered(submitted, loaded), context));
    }

    /** Axon loads nothing where there is no event behind what is known, or none at all. */
    private static Gathered<?, ?, ?> gathered(
            Submitted submitted, @Nullable Gathered<?, ?, ?> loaded) {
        Known known = submitted.known();
        if (loaded != null && !submitted.isDecidedUnread()) {
            return loaded;
        }
        return known == null
                ? Gathered.nothing(submitted.boundary())
                : Gathered.known(submitted.boundary(), known);
    }

    private <E> CompletableFuture<Verdict> decide(
            Submitted submitted, Gathered<?, ?, E> gathered, ProcessingContext context) {
        CommandRequest request = submitted.request();
        Instant now = instantOf(request);
        Decision<E> decision =
                gathered.decide(
                        request.command(),
                        new DecisionContext(now, request.actor(), request.authority()));
        long version = gathered.own().versionFor(request.reader());
        Long expected = request.expectedVersion();
        boolean stale = expected != null && expected != version;
        if (submitted.isDecidedUnread() && (stale || !writes(decision))) {
            return CompletableFuture.completedFuture(new Verdict.Doubtful());
        }
        if (stale || !writes(decision)) {
            memory.remember(submitted, gathered.own(), seen(context), context);
        }
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

    /** Only what is written is held against the log. */
    private static boolean writes(Decision<?> decision) {
        return decision instanceof Decision.Accepted<?>(var events) && !events.isEmpty();
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
            return CompletableFuture.completedFuture(
                    Verdict.Decided.nothing(submitted.stream(), seen));
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
                            case AppendOutcome.Appended appended ->
                                    Verdict.Decided.nothing(submitted.stream(), seen);
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
        Map<Tag, Folded<?, E>> after = new HashMap<>();
        for (E event : events) {
            Tag stream = gathered.module().streamOf().apply(event);
            Folded<?, E> before = after.get(stream);
            Folded<?, E> folded =
                    (before == null ? read(gathered, stream, event) : before).with(event);
            after.put(stream, folded);
            var tags = new ArrayList<>(gathered.module().tags().apply(event));
            tags.add(stream);
            messages.add(
                    Envelopes.message(
                            submitted.request(), event, stream, folded.version(), tags, now));
        }
        CompletableFuture<CommandResult.Done> done = new CompletableFuture<>();
        context.runOnAfterCommit(committed -> {
            Written written = requireNonNull(committed.getResource(LedgerResources.WRITTEN));
            memory.remember(submitted, after, written, committed);
            done.complete(Envelopes.done(submitted, events, written));
        });
        return store.publish(context, messages).thenApply(published -> new Verdict.Decided(done));
    }

    /** Nothing guards a stream that was not read: what is written to it might not follow. */
    private static <E> Folded<?, E> read(Gathered<?, ?, E> gathered, Tag stream, E event) {
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
        return read;
    }
}
