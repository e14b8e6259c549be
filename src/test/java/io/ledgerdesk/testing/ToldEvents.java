package io.ledgerdesk.testing;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Events of tickets as they happen, recorded at consecutive positions and handed on in batches. */
public final class ToldEvents {
    public static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<TicketId, Long> versions = new HashMap<>();
    private int taken;

    /** When the next event will have happened. */
    public Instant now() {
        return BEGIN.plusSeconds(60L * (events.size() + 1));
    }

    public void add(Actor actor, TicketEvent event) {
        Instant at = now();
        UUID id = UUID.randomUUID();
        Tag tag = event.ticket().tag();
        EventHeader header =
                new EventHeader(
                        id,
                        tag.toString(),
                        versions.merge(event.ticket(), 1L, Long::sum),
                        "ticket." + event.getClass().getSimpleName(),
                        1,
                        at,
                        EventHeader.Party.of(actor),
                        null,
                        "API",
                        null,
                        null,
                        id,
                        null,
                        false,
                        List.of(tag));
        events.add(
                new RecordedEvent(
                        TenantId.MAIN, events.size() + 1, at.plusMillis(5), header, actor, event));
    }

    /** All that was told since the last call, cut at random. */
    public List<List<RecordedEvent>> batches(Random random, int longest) {
        List<List<RecordedEvent>> batches = new ArrayList<>();
        while (taken < events.size()) {
            int end = Math.min(events.size(), taken + 1 + random.nextInt(longest));
            batches.add(List.copyOf(events.subList(taken, end)));
            taken = end;
        }
        return batches;
    }

    public List<RecordedEvent> all() {
        return List.copyOf(events);
    }
}
