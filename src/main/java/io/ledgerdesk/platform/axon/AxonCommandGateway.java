package io.ledgerdesk.platform.axon;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.kernel.reading.Readership;
import io.ledgerdesk.platform.axon.engine.CommandSettledException;
import io.ledgerdesk.platform.axon.engine.KeyTakenException;
import io.ledgerdesk.platform.axon.engine.LogIsShorterException;
import io.ledgerdesk.platform.axon.state.Boundary;
import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.CommandKey;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * The command gateway: one lane a stream, a few attempts, receipts where nothing comes of it, back
 * on the caller's context. A decision that needs further streams is begun again with all of them,
 * in all their lanes and in one snapshot, so that commands of this node never refuse each other.
 */
final class AxonCommandGateway implements CommandGateway {
    private static final int EVENTS_IN_CONFLICT = 100;

    private final DeciderHost host;
    private final EventLog log;
    private final EventCodec codec;
    private final Function<String, byte[]> inputHash;
    private final CommandLimits limits;
    private final StreamMemory memory;
    private final StreamLanes lanes;

    /**
     * @param inputHash keyed hash of a command's canonical input
     */
    AxonCommandGateway(
            DeciderHost host,
            EventLog log,
            EventCodec codec,
            Function<String, byte[]> inputHash,
            CommandLimits limits,
            StreamMemory memory) {
        this.host = host;
        this.log = log;
        this.codec = codec;
        this.inputHash = inputHash;
        this.limits = limits;
        this.memory = memory;
        this.lanes = new StreamLanes(limits.inFlight());
    }

    @Override
    public Uni<CommandResult> send(CommandRequest request) {
        Context caller = Vertx.currentContext();
        Boundary alone = host.boundary(request);
        Submitted submitted =
                new Submitted(request, alone, claim(request, alone), null, false, null);
        Uni<CommandResult> result =
                decided(submitted)
                        .onFailure(Fault.class)
                        .recoverWithUni(fault ->
                                unlessSettled(submitted, () -> Uni.createFrom().failure(fault))
                                        .onFailure()
                                        .transform(unread -> fault));
        return caller == null
                ? result
                : result.emitOn(task -> caller.runOnContext(ignored -> task.run()));
    }

    private AppendRequest.@Nullable Claim claim(CommandRequest request, Boundary boundary) {
        var key = request.key();
        return key == null
                ? null
                : new AppendRequest.Claim(
                        new CommandKey(
                                request.actor().kind(),
                                request.actor().id(),
                                key.commandId(),
                                inputHash.apply(key.canonicalInput())),
                        boundary.own().toString());
    }

    private Uni<Optional<AppendOutcome>> settled(Submitted submitted) {
        AppendRequest.Claim claim = submitted.claim();
        return claim == null
                ? Uni.createFrom().item(Optional.empty())
                : log.findReceipt(submitted.request().tenant(), claim.key());
    }

    private Uni<CommandResult> decided(Submitted submitted) {
        return Uni.createFrom()
                .completionStage(() ->
                        lanes.run(submitted.lanes(), () -> attempt(memory.recall(submitted), 1)))
                .chain(verdict ->
                        switch (verdict) {
                            case Verdict.Decided(var done) ->
                                    Uni.createFrom().completionStage(done);
                            case Verdict.Doubtful doubtful ->
                                    throw new IllegalStateException("decided on what was read");
                            case Verdict.Refused(var why) ->
                                    unlessSettled(
                                            submitted,
                                            () ->
                                                    Uni.createFrom()
                                                            .item(new CommandResult.Refused(why)));
                            case Verdict.Stale(long version) ->
                                    unlessSettled(submitted, () -> conflict(submitted, version));
                            case Verdict.Undecided(var without) ->
                                    decided(submitted.reading(wider(submitted, without)));
                        })
                .onFailure(CommandSettledException.class)
                .recoverWithItem(failure -> settled(((CommandSettledException) failure).outcome()));
    }

    private Boundary wider(Submitted submitted, Set<Tag> further) {
        Boundary read = submitted.boundary();
        Boundary wider = read.with(further);
        String command = submitted.request().command().getClass().getSimpleName();
        if (wider.equals(read)) {
            throw new Fault(
                    "DECISION_UNDECIDED",
                    command
                            + " on "
                            + read.own()
                            + ": its decider asks again for what it was given: "
                            + further
                            + "; this is an error in the decider");
        }
        if (wider.streams().size() > limits.streams()) {
            throw new Fault(
                    "DECISION_TOO_WIDE",
                    command
                            + " on "
                            + read.own()
                            + " concerns "
                            + wider.streams().size()
                            + " things at once, at most "
                            + limits.streams()
                            + " are possible; ask for fewer or raise"
                            + " ledgerdesk.command.max-streams");
        }
        return wider;
    }

    /**
     * What is refused may be the second arrival of what was done a moment ago: whoever sees the
     * first one's events sees its receipt too.
     */
    private Uni<CommandResult> unlessSettled(
            Submitted submitted, Supplier<Uni<CommandResult>> refusal) {
        return settled(submitted)
                .chain(earlier ->
                        earlier.map(outcome -> Uni.createFrom().item(settled(outcome)))
                                .orElseGet(refusal));
    }

    private static CommandResult settled(AppendOutcome outcome) {
        return outcome instanceof AppendOutcome.AlreadyDone(var receipt)
                ? new CommandResult.Done(receipt.stream(), receipt.position(), List.of())
                : new CommandResult.CommandIdReused();
    }

    private CompletableFuture<Verdict> attempt(Submitted submitted, int number) {
        return host.dispatch(submitted)
                .thenCompose(verdict ->
                        verdict instanceof Verdict.Doubtful
                                ? attempt(submitted.catchingUp(), number)
                                : CompletableFuture.completedFuture(verdict))
                .exceptionallyCompose(failure -> {
                    Throwable cause = Causes.of(failure);
                    if (cause instanceof KeyTakenException) {
                        return attempt(submitted, number);
                    }
                    if (cause instanceof LogIsShorterException) {
                        memory.forget(submitted);
                        return attempt(submitted.unknowing(), number);
                    }
                    if (submitted.isDecidedUnread()
                            && cause instanceof AppendEventsTransactionRejectedException) {
                        return attempt(submitted.catchingUp(), number);
                    }
                    if (!(cause instanceof AppendEventsTransactionRejectedException)) {
                        return CompletableFuture.failedFuture(cause);
                    }
                    return number < limits.attempts()
                            ? attempt(submitted, number + 1)
                            : CompletableFuture.failedFuture(
                                    new Fault(
                                            "CONTENTION",
                                            submitted.stream()
                                                    + ": somebody was faster "
                                                    + limits.attempts()
                                                    + " times, try again"));
                });
    }

    private Uni<CommandResult> conflict(Submitted submitted, long version) {
        CommandRequest request = submitted.request();
        Long expected = request.expectedVersion();
        Reader reader = request.reader();
        return log.source(
                        request.tenant(), EventCriteria.tagged(submitted.stream()), Long.MAX_VALUE)
                .chain(sourced -> codec.open(sourced.events()))
                .map(events ->
                        new CommandResult.VersionConflict(
                                version,
                                since(
                                        submitted.stream().toString(),
                                        events,
                                        reader,
                                        expected == null ? version : expected)));
    }

    private static List<RecordedEvent> since(
            String stream, List<RecordedEvent> events, Reader reader, long version) {
        return events.stream()
                .filter(event -> event.header().stream().equals(stream))
                .filter(event -> Readership.mayRead(reader, event.event().getClass()))
                .skip(Math.max(0, version))
                .limit(EVENTS_IN_CONFLICT)
                .toList();
    }
}
