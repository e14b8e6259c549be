package io.ledgerdesk.importing.view.job;

import io.ledgerdesk.importing.event.RowCounts;
import io.ledgerdesk.importing.id.FileDigest;
import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.word.source.SourceName;

/**
 * An import that this node works on from now on.
 *
 * @param fence rises each time the work changes hands; whoever has a lower one has lost it
 * @param watermark all rows up to this line are done
 * @param rows what became of them
 */
public record Claimed(
        TenantId tenant,
        ImportId id,
        SourceName source,
        String fileName,
        Actor.Kind by,
        PersonId person,
        FileDigest digest,
        long bytes,
        long fence,
        long watermark,
        RowCounts rows) {

    /** Who asked for it, without a name. */
    public Actor actor() {
        return new Actor(by, person, null);
    }
}
