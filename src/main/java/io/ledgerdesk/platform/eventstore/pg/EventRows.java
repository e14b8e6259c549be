package io.ledgerdesk.platform.eventstore.pg;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.EventHeader.Party;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a row of {@code event} to the event. */
final class EventRows {
    /** The columns in the order in which {@link #read} expects them, behind {@code at} others. */
    static final String COLUMNS =
            "e.position, e.recorded_at, e.id, e.stream, e.version, e.type, e.revision, e.occurred_at,"
                    + " e.actor_kind, e.actor, e.on_behalf_of_kind, e.on_behalf_of, e.channel,"
                    + " e.command_id, e.causation_id, e.correlation_id, e.rule, e.historical, e.tags,"
                    + " e.payload, e.hash";

    private EventRows() {}

    static StoredEvent read(TenantId tenant, Row row, int at) {
        long position = row.getLong(at);
        try {
            return new StoredEvent(
                    tenant,
                    position,
                    row.getOffsetDateTime(at + 1).toInstant(),
                    header(row, at),
                    row.getBuffer(at + 19).getBytes(),
                    row.getBuffer(at + 20).getBytes());
        } catch (RuntimeException e) {
            throw new Fault(
                    "EVENT_UNREADABLE",
                    "the envelope of event "
                            + position
                            + " of tenant "
                            + tenant
                            + " makes no sense, verify the history: "
                            + e.getMessage(),
                    e);
        }
    }

    private static EventHeader header(Row row, int at) {
        return new EventHeader(
                row.getUUID(at + 2),
                row.getString(at + 3),
                row.getLong(at + 4),
                row.getString(at + 5),
                row.getInteger(at + 6),
                row.getOffsetDateTime(at + 7).toInstant(),
                party(row.getString(at + 8), row.getString(at + 9)),
                behalf(row.getString(at + 10), row.getString(at + 11)),
                row.getString(at + 12),
                row.getUUID(at + 13),
                row.getUUID(at + 14),
                row.getUUID(at + 15),
                row.getString(at + 16),
                row.getBoolean(at + 17),
                tags(row.getArrayOfStrings(at + 18)));
    }

    private static @Nullable Party behalf(@Nullable String kind, @Nullable String id) {
        return kind == null || id == null ? null : party(kind, id);
    }

    private static Party party(String kind, String id) {
        return new Party(Actor.Kind.valueOf(kind), new PersonId(id));
    }

    private static List<Tag> tags(String[] texts) {
        return Arrays.stream(texts).map(EventRows::tag).toList();
    }

    private static Tag tag(String text) {
        int colon = text.indexOf(':');
        return new Tag(text.substring(0, colon), text.substring(colon + 1));
    }
}
