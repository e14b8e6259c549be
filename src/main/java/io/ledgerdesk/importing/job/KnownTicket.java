package io.ledgerdesk.importing.job;

import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.ImportEvent.RowImported;
import io.ledgerdesk.ticket.event.ImportEvent.TicketImported;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.word.source.RowDigest;
import io.ledgerdesk.ticket.word.source.SourceFact;
import io.ledgerdesk.ticket.word.source.SourceRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger has of a ticket already.
 *
 * @param number absent if there is no such ticket yet
 * @param rows digests by revision
 * @param facts columns and values as they were last imported
 */
record KnownTicket(
        @Nullable TicketNumber number, Map<Long, RowDigest> rows, Map<String, String> facts) {
    static final KnownTicket NONE = new KnownTicket(null, Map.of(), Map.of());

    static KnownTicket of(List<RecordedEvent> events) {
        TicketNumber number = null;
        Map<Long, RowDigest> rows = new HashMap<>();
        Map<String, String> facts = new HashMap<>();
        for (RecordedEvent recorded : events) {
            switch (recorded.event()) {
                case TicketRegistered e -> number = e.number();
                case TicketImported e -> number = e.number();
                case RowImported e -> {
                    rows.put(e.row().revision(), e.row().digest());
                    facts(e).forEach(fact -> facts.put(fact.column(), fact.value()));
                }
                default -> {}
            }
        }
        return new KnownTicket(number, rows, facts);
    }

    /** Whether this very row is in the ledger. */
    boolean has(SourceRow row) {
        return row.digest().equals(rows.get(row.revision()));
    }

    private static List<SourceFact> facts(RowImported event) {
        var section = event.facts();
        List<SourceFact> facts = section == null ? null : section.value();
        return facts == null ? List.of() : facts;
    }
}
