package io.ledgerdesk.platform.axon;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.kernel.reading.Readership;
import io.ledgerdesk.platform.axon.engine.CommandSettledException;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * The command gateway: receipts first, one lane a stream, a few attempts, back on the caller's
 * context.
 */
final class AxonCommandGateway implements CommandGateway {
    private static final int EVENTS_IN_CONFLICT = 100;

    private final DeciderHost host;
    private final EventLog log;
    private final EventCodec codec;
    private final Function<String, byte[]> inputHash;
    private final int maxAttempts;
    private final StreamLanes lanes;

    /**
     * @param inputHash keyed hash of a command's canonical input
     * @param maxAttempts decisions on one command before {@code CONTENTION}
     * @param maxInFlight commands under way or waiting before {@code STORE_BUSY}
     */
    AxonCommandGateway(
            DeciderHost host,
            EventLog log,
            EventCodec codec,
            Function<String, byte[]> inputHash,
            int maxAttempts,
            int maxInFlight) {
        this.host = host;
        this.log = log;
        this.codec = codec;
        this.inputHash = inputHash;
        this.maxAttempts = maxAttempts;
        this.lanes = new StreamLanes(maxInFlight);
    }

    @Override
    public Uni<CommandResult> send(CommandRequest request) {
        Context caller = Vertx.currentContext();
        StreamKey stream = host.key(request);
        Submitted submitted = new Submitted(request, stream, claim(request, stream));
        Uni<CommandResult> result = unlessSettled(submitted, () -> decided(submitted));
        return caller == null
                ? result
                : result.emitOn(task -> caller.runOnContext(ignored -> task.run()));
    }

    private AppendRequest.@Nullable Claim claim(CommandRequest request, StreamKey stream) {
        var key = request.key();
        return key == null
                ? null
                : new AppendRequest.Claim(
                        new CommandKey(
                                request.actor().kind(),
                                request.actor().id(),
                                key.commandId(),
                                inputHash.apply(key.canonicalInput())),
                        stream.stream().toString());
    }

    private Uni<Optional<AppendOutcome>> settled(Submitted submitted) {
        AppendRequest.Claim claim = submitted.claim();
        return claim == null
                ? Uni.createFrom().item(Optional.empty())
                : log.findReceipt(submitted.request().tenant(), claim.key());
    }

    private Uni<CommandResult> decided(Submitted submitted) {
        var lane = List.of(submitted.request().tenant(), submitted.stream().stream());
        return Uni.createFrom()
                .completionStage(() -> lanes.run(lane, () -> attempt(submitted, 1)))
                .chain(verdict ->
                        switch (verdict) {
                            case Verdict.Decided(var position) ->
                                    Uni.createFrom()
                                            .completionStage(position)
                                            .map(last -> done(submitted, last));
                            case Verdict.Refused(var why) ->
                                    unlessSettled(
                                            submitted,
                                            () ->
                                                    Uni.createFrom()
                                                            .item(new CommandResult.Refused(why)));
                            case Verdict.Stale(long version) ->
                                    unlessSettled(submitted, () -> conflict(submitted, version));
                        })
                .onFailure(CommandSettledException.class)
                .recoverWithItem(failure -> settled(((CommandSettledException) failure).outcome()));
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

    private static CommandResult done(Submitted submitted, long position) {
        return new CommandResult.Done(submitted.stream().stream().toString(), position);
    }

    private static CommandResult settled(AppendOutcome outcome) {
        return outcome instanceof AppendOutcome.AlreadyDone(var receipt)
                ? new CommandResult.Done(receipt.stream(), receipt.position())
                : new CommandResult.CommandIdReused();
    }

    private CompletableFuture<Verdict> attempt(Submitted submitted, int number) {
        return host.dispatch(submitted)
                .exceptionallyCompose(failure -> {
                    Throwable cause = cause(failure);
                    if (!(cause instanceof AppendEventsTransactionRejectedException)) {
                        return CompletableFuture.failedFuture(cause);
                    }
                    return number < maxAttempts
                            ? attempt(submitted, number + 1)
                            : CompletableFuture.failedFuture(
                                    new Fault(
                                            "CONTENTION",
                                            submitted.stream().stream()
                                                    + ": somebody was faster "
                                                    + maxAttempts
                                                    + " times, try again"));
                });
    }

    /** What is behind Axon's and the future's wrappings. */
    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !isOurs(cause)) {
            cause = cause.getCause();
        }
        return isOurs(cause) ? cause : failure;
    }

    private static boolean isOurs(Throwable failure) {
        return failure instanceof Fault
                || failure instanceof CommandSettledException
                || failure instanceof AppendEventsTransactionRejectedException;
    }

    private Uni<CommandResult> conflict(Submitted submitted, long version) {
        CommandRequest request = submitted.request();
        Long expected = request.expectedVersion();
        Reader reader = Readership.circle(request.actor().kind());
        return log.source(
                        request.tenant(),
                        EventCriteria.tagged(submitted.stream().stream()),
                        Long.MAX_VALUE)
                .chain(sourced -> codec.open(sourced.events()))
                .map(events ->
                        new CommandResult.VersionConflict(
                                version,
                                since(events, reader, expected == null ? version : expected)));
    }

    private static List<RecordedEvent> since(
            List<RecordedEvent> events, Reader reader, long version) {
        return events.stream()
                .filter(event -> Readership.mayRead(reader, event.event().getClass()))
                .skip(Math.max(0, version))
                .limit(EVENTS_IN_CONFLICT)
                .toList();
    }
}
