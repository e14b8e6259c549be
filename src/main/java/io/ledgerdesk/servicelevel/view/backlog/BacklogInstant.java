package io.ledgerdesk.servicelevel.view.backlog;

import java.time.Instant;
import java.util.List;

/** The tickets that were open at an instant. */
public record BacklogInstant(Instant at, List<BacklogPart> parts) {
    public BacklogInstant {
        parts = List.copyOf(parts);
    }

    /** All of them. */
    public long open() {
        return parts.stream().mapToLong(BacklogPart::tickets).sum();
    }
}
