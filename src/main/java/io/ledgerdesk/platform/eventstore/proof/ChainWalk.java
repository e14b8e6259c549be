package io.ledgerdesk.platform.eventstore.proof;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerdict.Broken;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerdict.Intact;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerdict.Kind;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recomputes a chain from page to page, each read in one snapshot with the head. */
final class ChainWalk {
    static final String PAGE =
            """
            SELECT h.position AS head, h.hash AS head_hash, e.*
              FROM (SELECT coalesce((SELECT position FROM head WHERE tenant = $1), 0) AS position,
                           (SELECT hash FROM head WHERE tenant = $1) AS hash) h
              LEFT JOIN (SELECT e.position, e.recorded_at, e.id, e.stream, e.version, e.type,
                                e.revision, e.occurred_at, e.actor_kind, e.actor,
                                e.on_behalf_of_kind, e.on_behalf_of, e.channel, e.command_id,
                                e.causation_id, e.correlation_id, e.rule, e.historical, e.tags,
                                e.payload, e.hash,
                                (SELECT count(*) FROM event_tag t
                                  WHERE t.tenant = e.tenant AND t.tag = ANY (e.tags)
                                    AND t.position = e.position AND t.type = e.type)
                                = cardinality(e.tags) AS tagged
                           FROM event e WHERE e.tenant = $1 AND e.position > $2
                          ORDER BY e.position LIMIT $3) e ON true
             ORDER BY e.position
            """;

    private final TenantId tenant;
    private final int pageSize;
    private long position;
    private byte[] hash;
    private long readFrom = Long.MIN_VALUE;
    private @Nullable HistoryVerdict verdict;

    ChainWalk(TenantId tenant, int pageSize) {
        this.tenant = tenant;
        this.pageSize = pageSize;
        this.hash = ContentDigest.genesis(tenant);
    }

    /** Behind which position the next page begins. */
    long readFrom() {
        return readFrom;
    }

    /** What was found; absent while there is more to read. */
    @Nullable HistoryVerdict verdict() {
        return verdict;
    }

    ChainWalk page(RowSet<Row> rows) {
        long head = 0;
        byte[] headHash = null;
        int events = 0;
        for (Row row : rows) {
            head = row.getLong("head");
            headHash = row.getBuffer("head_hash") == null ? null : bytes(row, "head_hash");
            if (row.getValue("position") != null) {
                events++;
                verdict = check(row, head);
                if (verdict != null) {
                    return this;
                }
            }
        }
        if (events < pageSize) {
            verdict = conclude(head, headHash);
        }
        return this;
    }

    private @Nullable HistoryVerdict check(Row row, long head) {
        long found = row.getLong("position");
        long expected = position + 1;
        UUID id = row.getUUID("id");
        if (found > expected && expected <= head) {
            return broken(expected, null, Kind.MISSING, "the next event found is at " + found);
        }
        if (found != expected || found > head) {
            return broken(found, id, Kind.UNEXPECTED, "the log goes from 1 to " + head);
        }
        byte[] recomputed = recompute(row, found);
        if (recomputed == null || !MessageDigest.isEqual(recomputed, bytes(row, "hash"))) {
            return broken(found, id, Kind.ALTERED, "its hash does not follow from what it says");
        }
        if (!row.getBoolean("tagged")) {
            return broken(found, id, Kind.TAGS_DIFFER, "a tag of the event is not in event_tag");
        }
        position = found;
        readFrom = found;
        hash = recomputed;
        return null;
    }

    private HistoryVerdict conclude(long head, byte @Nullable [] headHash) {
        if (position < head) {
            return broken(position + 1, null, Kind.MISSING, "the log goes from 1 to " + head);
        }
        if (headHash != null && !MessageDigest.isEqual(hash, headHash)) {
            return broken(head, null, Kind.ALTERED, "the head's hash is not the last event's");
        }
        return new Intact(tenant, position, hash, position);
    }

    private byte @Nullable [] recompute(Row row, long at) {
        try {
            Instant recordedAt = row.getOffsetDateTime("recorded_at").toInstant();
            byte[] digest = ContentDigest.of(envelope(row), bytes(row, "payload"));
            return ContentDigest.chain(hash, at, recordedAt, digest);
        } catch (RuntimeException e) {
            return null; // values that no writer could have written
        }
    }

    private ContentDigest.Envelope envelope(Row row) {
        return new ContentDigest.Envelope(
                tenant.value(),
                row.getUUID("id"),
                row.getString("stream"),
                row.getLong("version"),
                row.getString("type"),
                row.getInteger("revision"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getString("actor_kind"),
                row.getString("actor"),
                row.getString("on_behalf_of_kind"),
                row.getString("on_behalf_of"),
                row.getString("channel"),
                row.getUUID("command_id"),
                row.getUUID("causation_id"),
                row.getUUID("correlation_id"),
                row.getString("rule"),
                row.getBoolean("historical"),
                Arrays.asList(row.getArrayOfStrings("tags")));
    }

    private HistoryVerdict broken(long at, @Nullable UUID id, Kind kind, String detail) {
        return new Broken(tenant, at, id, kind, detail);
    }

    private static byte[] bytes(Row row, String column) {
        return row.getBuffer(column).getBytes();
    }
}
