package io.ledgerdesk.platform.projection;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells the operator what keeps a projection, where, and what to do; once each time it changes. */
final class ProjectionTrouble {
    private static final Logger LOG = Logger.getLogger(ProjectionTrouble.class);

    private final ProjectionKey key;
    private String last = "";

    ProjectionTrouble(ProjectionKey key) {
        this.key = key;
    }

    /** Whether this version cannot read an event: waiting will not mend it. */
    static boolean isUnreadable(Throwable failure) {
        return failure instanceof Fault fault && fault.code().startsWith("EVENT_");
    }

    /**
     * Logs it.
     *
     * @param batch the event that could not be folded in, or none if it did not come so far
     * @return one line for the health page
     */
    String tell(Throwable failure, long position, List<StoredEvent> batch, Duration pause) {
        String code = failure instanceof Fault fault ? fault.code() : "PROJECTION_FAILED";
        String at = batch.isEmpty() ? "" : ", " + describe(batch.getFirst());
        String line = code + ": projection " + key + " stands behind position " + position + at;
        if (line.equals(last)) {
            LOG.debugf(failure, "%s; tried again in %s", line, pause);
        } else {
            LOG.errorf(failure, "%s; tried again in %s. %s", line, pause, advice(failure, batch));
        }
        last = line;
        return line;
    }

    /** Logs that all is well again, if it was not. */
    void over() {
        if (!last.isEmpty()) {
            LOG.infof("projection %s goes on; it was kept by %s", key, last);
            last = "";
        }
    }

    void steppedDown(Fault fenced) {
        LOG.infof("projection %s: %s", key, fenced.getMessage());
    }

    void notReleased(Throwable failure) {
        LOG.debugf(failure, "lease of projection %s not given back, it runs out", key);
    }

    private static String describe(StoredEvent event) {
        return "at event %s (%s, revision %d, position %d)"
                .formatted(
                        event.header().id(),
                        event.header().type(),
                        event.header().revision(),
                        event.position());
    }

    private static String advice(Throwable failure, List<StoredEvent> batch) {
        if (isUnreadable(failure)) {
            return "No event is skipped: start a version of the desk that knows it. Other"
                    + " projections and tenants go on.";
        }
        return batch.isEmpty()
                ? "See that the database can be reached and has room."
                : "If it stays so, mend the projection and rebuild it. Other projections and"
                        + " tenants go on.";
    }
}
