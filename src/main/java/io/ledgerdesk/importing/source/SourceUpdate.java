package io.ledgerdesk.importing.source;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.importing.map.MappedState;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Topic;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of a log in the desk's words: the incident as it was after one update. What the row does
 * not tell is absent.
 *
 * @param revision the source's count of updates
 * @param digest SHA-256 of the row's fields, hexadecimal
 * @param author who made the update
 * @param updatedAt when
 * @param receivedAt when the incident was opened
 * @param state absent where the row says nothing that is a state here
 * @param resolution how and by whom it was resolved, if the source knows it
 * @param facts further columns and their values as they stand there, unknown ones left out
 */
public record SourceUpdate(
        ExternalId incident,
        long revision,
        String digest,
        PersonId author,
        Instant updatedAt,
        PersonId requester,
        Channel channel,
        String subject,
        String description,
        Instant receivedAt,
        Classification classification,
        @Nullable Group group,
        @Nullable PersonId agent,
        @Nullable MappedState state,
        Resolution resolution,
        SequencedMap<String, String> facts) {

    public SourceUpdate {
        facts = new LinkedHashMap<>(facts);
    }

    /** Columns and values that are other ones than before, the vanished as empty. */
    public Map<String, String> factsChangedSince(Map<String, String> before) {
        Map<String, String> changed = new LinkedHashMap<>();
        facts.forEach((column, value) -> {
            if (!value.equals(before.get(column))) {
                changed.put(column, value);
            }
        });
        before.forEach((column, value) -> {
            if (!facts.containsKey(column) && !value.isEmpty()) {
                changed.put(column, "");
            }
        });
        return changed;
    }

    /** What it is about and how much it matters. */
    public record Classification(
            @Nullable TicketKind kind,
            @Nullable Topic topic,
            @Nullable Impact impact,
            @Nullable Urgency urgency,
            @Nullable Priority priority) {}

    /** Who is responsible. */
    public record Group(GroupId id, String name) {}

    /** How it ended. */
    public record Resolution(@Nullable ResolutionCode code, @Nullable PersonId by) {}
}
