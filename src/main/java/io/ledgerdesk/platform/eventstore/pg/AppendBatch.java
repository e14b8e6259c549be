package io.ledgerdesk.platform.eventstore.pg;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendOutcome.AlreadyDone;
import io.ledgerdesk.platform.eventstore.AppendOutcome.Appended;
import io.ledgerdesk.platform.eventstore.AppendOutcome.CommandIdReused;
import io.ledgerdesk.platform.eventstore.AppendOutcome.Conflict;
import io.ledgerdesk.platform.eventstore.AppendOutcome.KeyTaken;
import io.ledgerdesk.platform.eventstore.AppendOutcome.Receipt;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.CommandKey;
import io.ledgerdesk.platform.eventstore.EventCriteria.Criterion;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Requests of one tenant, none of which depends on another, so that one call can judge them all.
 */
final class AppendBatch {
    private final List<PendingAppend> members = new ArrayList<>();
    private final List<Integer> late = new ArrayList<>();
    private final List<PendingAppend> unsettled = new ArrayList<>();
    private final Set<Tag> tags = new HashSet<>();
    private final Set<UUID> ids = new HashSet<>();
    private final Set<Object> keys = new HashSet<>();
    private int bytes;

    /** Takes from the front of the queue what may go together; at least one. */
    static AppendBatch takeFrom(Queue<PendingAppend> queue, EventStoreSettings limits) {
        AppendBatch batch = new AppendBatch();
        for (PendingAppend next = queue.peek(); next != null; next = queue.peek()) {
            boolean full =
                    batch.members.size() >= limits.maxBatch()
                            || batch.bytes + next.bytes() > limits.maxBatchBytes();
            if (!batch.members.isEmpty() && full) {
                break;
            }
            queue.remove();
            batch.add(next);
        }
        return batch;
    }

    /** Each member by itself, for when one of them fails the call. */
    List<AppendBatch> split() {
        return members.stream()
                .map(member -> {
                    AppendBatch alone = new AppendBatch();
                    alone.add(member);
                    return alone;
                })
                .toList();
    }

    TenantId tenant() {
        return members.getFirst().request().tenant();
    }

    List<PendingAppend> members() {
        return members;
    }

    /** Numbers, from 1, of the members that are late. */
    List<Integer> late() {
        return late;
    }

    /** Members that have to be asked for again. */
    List<PendingAppend> unsettled() {
        return unsettled;
    }

    void fail(Fault fault) {
        members.forEach(member -> member.fail(fault));
    }

    /**
     * Tells every member what the database function said: base, outcomes, positions, streams, time.
     */
    void answer(Row row) {
        long position = row.getLong(0);
        Integer[] outcomes = row.getArrayOfIntegers(1);
        Long[] positions = row.getArrayOfLongs(2);
        String[] streams = row.getArrayOfStrings(3);
        Instant recordedAt = row.getOffsetDateTime(4).toInstant();
        for (int i = 0; i < members.size(); i++) {
            PendingAppend member = members.get(i);
            AppendRequest request = member.request();
            int count = request.events().size();
            switch (outcomes == null ? 0 : outcomes[i]) {
                case 0 -> {
                    member.answer(appended(request, position + 1, recordedAt));
                    position += count;
                }
                case 1 -> member.answer(new Conflict());
                case 2 -> member.answer(new AlreadyDone(new Receipt(streams[i], positions[i])));
                case 3 -> member.answer(new CommandIdReused());
                case 5 -> member.answer(appended(request, positions[i], null));
                case 6 -> unsettled.add(member);
                case 7 -> member.answer(new KeyTaken());
                default ->
                        member.fail(
                                new Fault(
                                        "EVENT_ID_TAKEN",
                                        "another event of tenant "
                                                + tenant()
                                                + " has the id of one of these: "
                                                + request.events().stream()
                                                        .map(event -> event.header().id())
                                                        .toList()));
            }
        }
    }

    private static AppendOutcome appended(
            AppendRequest request, long first, @Nullable Instant recordedAt) {
        int count = request.events().size();
        return count == 0
                ? new Appended(request.marker() + 1, request.marker(), null)
                : new Appended(first, first + count - 1, recordedAt);
    }

    private void add(PendingAppend member) {
        members.add(member);
        bytes += member.bytes();
        if (bearsOn(member.request())) {
            late.add(members.size());
            return;
        }
        member.request()
                .events()
                .forEach(event -> {
                    ids.add(event.header().id());
                    tags.addAll(event.header().tags());
                });
        AppendRequest.Claim claim = member.request().claim();
        if (claim != null) {
            keys.add(identity(claim.key()));
        }
    }

    private boolean bearsOn(AppendRequest request) {
        AppendRequest.Claim claim = request.claim();
        return (claim != null && keys.contains(identity(claim.key())))
                || request.events().stream().anyMatch(event -> ids.contains(event.header().id()))
                || request.condition().anyOf().stream().anyMatch(this::mayMeet);
    }

    private boolean mayMeet(Criterion criterion) {
        return !ids.isEmpty() && tags.containsAll(criterion.allOf());
    }

    private static Object identity(CommandKey key) {
        return List.of(key.principalKind(), key.principal(), key.commandId());
    }
}
