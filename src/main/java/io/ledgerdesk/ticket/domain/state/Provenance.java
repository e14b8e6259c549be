package io.ledgerdesk.ticket.domain.state;

import io.ledgerdesk.ticket.word.source.RowDigest;
import io.ledgerdesk.ticket.word.source.SourceRow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From which rows of another system's log a ticket was imported.
 *
 * @param last the latest
 * @param untouched whether nothing has happened to the ticket since
 * @param before up to the row before
 */
public record Provenance(SourceRow last, boolean untouched, @Nullable Provenance before) {

    /** What the row of a revision said; empty if none of it was imported. */
    public Optional<RowDigest> digest(long revision) {
        for (Provenance at = this; at != null; at = at.before) {
            if (at.last.revision() == revision) {
                return Optional.of(at.last.digest());
            }
        }
        return Optional.empty();
    }

    Provenance touched() {
        return untouched ? new Provenance(last, false, before) : this;
    }
}
