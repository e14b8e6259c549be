package io.ledgerdesk.ticket.word.source;

import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.ticket.id.ExternalId;

/**
 * One row of another system's log: a ticket of that system after one change.
 *
 * @param incident what that system calls the ticket
 * @param revision that system's count of changes to the ticket, 0 or more, rising
 */
@Published
public record SourceRow(SourceName source, ExternalId incident, long revision, RowDigest digest) {

    public SourceRow {
        if (revision < 0) {
            throw new IllegalArgumentException("a row's revision is 0 or more: " + revision);
        }
    }

    /** Whether both are about the same ticket of the same system. */
    public boolean isOfSameIncidentAs(SourceRow other) {
        return source.equals(other.source) && incident.equals(other.incident);
    }
}
