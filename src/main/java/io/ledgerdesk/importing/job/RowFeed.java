package io.ledgerdesk.importing.job;

import io.ledgerdesk.importing.file.ChunkStream;
import io.ledgerdesk.importing.job.IncidentRows.Pending;
import io.ledgerdesk.importing.job.Tally.Outcome;
import io.ledgerdesk.importing.job.Tally.Slot;
import io.ledgerdesk.importing.source.ReadItem;
import io.ledgerdesk.importing.source.RowReader;
import io.ledgerdesk.importing.view.job.Claimed;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.ticket.id.ExternalId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log and hands on the rows of one incident after the other, as many at once as may be.
 * Blocks: runs on a thread of its own.
 */
final class RowFeed {
    /** Rows between the first and the last of an incident's that are handed on together. */
    private static final int MOST = 1_000;

    private final Claimed job;
    private final ImportParts parts;
    private final Tally tally;
    private final IncidentRows incidents;
    private final Lanes lanes;
    private volatile boolean stopped;
    private volatile @Nullable Throwable failure;
    private List<Pending> together = new ArrayList<>();
    private int since;

    RowFeed(Claimed job, ImportParts parts, Tally tally) {
        this.job = job;
        this.parts = parts;
        this.tally = tally;
        this.incidents = new IncidentRows(job, parts, tally);
        this.lanes = new Lanes(parts.settings().atOnce());
    }

    /** Ends it between two rows. */
    void stop() {
        stopped = true;
    }

    /**
     * Reads to the end, unless it is stopped; answers when nothing is under way any more.
     *
     * @throws Fault if this is no log of its source, or the maps are wrong
     */
    void run() throws IOException, InterruptedException {
        try (ChunkStream bytes =
                new ChunkStream(
                        number -> parts.table().chunk(job.tenant(), job.id(), number),
                        job.bytes())) {
            RowReader rows =
                    parts.format(job.source().value())
                            .orElseThrow(() ->
                                    new Fault(
                                            "SOURCE_UNKNOWN",
                                            "this node has no adapter for " + job.source()))
                            .open(
                                    bytes,
                                    parts.maps().of(job.source().value()),
                                    parts.settings().maxLine());
            for (ReadItem item = rows.next(); item != null && goesOn(); item = rows.next()) {
                take(item, tally.begin(item.line(), bytes.position()));
            }
            if (goesOn()) {
                handOn();
            }
        } finally {
            lanes.awaitIdle();
        }
        Throwable broken = failure;
        if (broken != null) {
            throw new IOException("the desk cannot take the rows", broken);
        }
    }

    private boolean goesOn() {
        return !stopped && failure == null;
    }

    private void take(ReadItem item, Slot slot) throws InterruptedException {
        since++;
        switch (item) {
            case ReadItem.Unreadable(var finding) ->
                    tally.end(slot, Outcome.REFUSED, List.of(finding));
            case ReadItem.Row row -> {
                if (!together.isEmpty() && !incident().equals(row.update().incident())) {
                    handOn();
                }
                together.add(new Pending(slot, row));
            }
        }
        if (since >= MOST) {
            handOn();
        }
    }

    private ExternalId incident() {
        return together.getFirst().row().update().incident();
    }

    private void handOn() throws InterruptedException {
        since = 0;
        if (together.isEmpty()) {
            return;
        }
        ExternalId incident = incident();
        List<Pending> rows = together;
        together = new ArrayList<>();
        lanes.enter(incident);
        incidents
                .process(rows)
                .subscribe()
                .with(
                        done -> lanes.leave(incident),
                        broken -> {
                            failure = broken;
                            lanes.leave(incident);
                        });
    }
}
