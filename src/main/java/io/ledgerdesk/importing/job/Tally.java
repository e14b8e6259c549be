package io.ledgerdesk.importing.job;

import io.ledgerdesk.importing.event.RowCounts;
import io.ledgerdesk.importing.source.Finding;
import io.ledgerdesk.importing.view.job.Claimed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * How far an import is: the line up to which all rows are done, and what became of them. Rows end
 * in any order; one that was done before a restart is not counted again. Bounded: who reads on
 * waits while too much is open or not kept yet.
 */
final class Tally {
    private static final int ROOM = 10_000;

    private final Semaphore room = new Semaphore(ROOM);
    private final Deque<Slot> open = new ArrayDeque<>();
    private final List<Finding> findings = new ArrayList<>();
    private final long doneBefore;
    private long watermark;
    private long bytes;
    private long kept;
    private RowCounts rows;

    /** What became of a row. */
    enum Outcome {
        WRITTEN,
        REPEATED,
        REFUSED
    }

    /** A row under way. */
    static final class Slot {
        private final long line;
        private final long bytesAt;
        private Outcome outcome = Outcome.REFUSED;
        private List<Finding> findings = List.of();
        private boolean ended;

        private Slot(long line, long bytesAt) {
            this.line = line;
            this.bytesAt = bytesAt;
        }
    }

    /**
     * How far it is.
     *
     * @param findings those that were not kept yet
     * @param upTo how many there have been with them
     */
    record Standing(
            long watermark, RowCounts rows, long bytes, List<Finding> findings, long upTo) {}

    Tally(Claimed job) {
        this.doneBefore = job.watermark();
        this.watermark = job.watermark();
        this.rows = job.rows();
    }

    /** Whether a row was done before this run. */
    boolean isDone(long line) {
        return line <= doneBefore;
    }

    /**
     * A row is read; blocks while there is no room.
     *
     * @param bytesAt how many bytes of the file were read for it
     */
    Slot begin(long line, long bytesAt) throws InterruptedException {
        room.acquire();
        Slot slot = new Slot(line, bytesAt);
        synchronized (this) {
            open.add(slot);
        }
        return slot;
    }

    synchronized void end(Slot slot, Outcome outcome, List<Finding> found) {
        slot.outcome = outcome;
        slot.findings = found;
        slot.ended = true;
        for (Slot first = open.peek(); first != null && first.ended; first = open.peek()) {
            open.remove();
            count(first);
        }
    }

    private void count(Slot slot) {
        bytes = Math.max(bytes, slot.bytesAt);
        if (isDone(slot.line) || slot.findings.isEmpty()) {
            room.release();
        } else {
            findings.addAll(slot.findings);
        }
        if (!isDone(slot.line)) {
            watermark = slot.line;
            rows = rows.plus(one(slot));
        }
    }

    private static RowCounts one(Slot slot) {
        boolean explained =
                slot.findings.stream().anyMatch(f -> f.kind() == Finding.Kind.EXPLAINED);
        return new RowCounts(
                1,
                slot.outcome == Outcome.WRITTEN ? 1 : 0,
                slot.outcome == Outcome.REPEATED ? 1 : 0,
                slot.outcome == Outcome.REFUSED ? 1 : 0,
                explained && slot.outcome != Outcome.REFUSED ? 1 : 0);
    }

    synchronized Standing standing() {
        return new Standing(watermark, rows, bytes, List.copyOf(findings), kept + findings.size());
    }

    /** What a standing had is kept now, if it was not before. */
    synchronized void kept(Standing standing) {
        int news = (int) Math.max(0, standing.upTo() - kept);
        List<Finding> gone = findings.subList(0, news);
        kept += news;
        room.release((int) gone.stream().mapToLong(Finding::line).distinct().count());
        gone.clear();
    }
}
