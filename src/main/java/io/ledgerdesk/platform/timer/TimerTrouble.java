package io.ledgerdesk.platform.timer;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.timer.TimerBatch.Due;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;

/** Tells the operator what does not fire, and what to do; once each. Used on one context. */
final class TimerTrouble {
    private static final Logger LOG = Logger.getLogger(TimerTrouble.class);
    private static final int KINDS = 100;

    private final Set<String> strangers = new HashSet<>();
    private boolean down;

    /** What is kept of a failure: its code, or the name of its class. */
    static String code(Throwable failure) {
        return failure instanceof Fault fault ? fault.code() : failure.getClass().getSimpleName();
    }

    void failed(Due due, Throwable failure, int attempts, Instant retryAt) {
        if (attempts == 1) {
            LOG.errorf(
                    failure,
                    "timer %s of %s in tenant %s, due at %s, failed with %s; tried again at %s and"
                            + " on, at growing intervals. It holds back what else is due for %s,"
                            + " nothing else. If it stays so, mend what the failure names.",
                    due.timer().kind(),
                    due.timer().subject(),
                    due.tenant(),
                    due.timer().dueAt(),
                    code(failure),
                    retryAt,
                    due.timer().subject());
        } else {
            LOG.debugf(
                    failure,
                    "timer %s of %s in tenant %s failed %d times",
                    due.timer().kind(),
                    due.timer().subject(),
                    due.tenant(),
                    attempts);
        }
    }

    void over(String tenant, String subject, String kind, int attempts) {
        LOG.infof(
                "timer %s of %s in tenant %s fired after %d failures",
                kind, subject, tenant, attempts);
    }

    void strange(String kind, long count) {
        if (strangers.size() < KINDS && strangers.add(kind)) {
            LOG.errorf(
                    "%d timers of kind %s are due and nothing here fires them; they are kept: start"
                            + " a version of the desk that knows the kind, or rebuild the timers",
                    count, kind);
        }
    }

    /** The database did not answer as it should. */
    void unavailable(Throwable failure) {
        if (down) {
            LOG.debug("timers cannot be fired", failure);
        } else {
            LOG.error(
                    "timers cannot be fired, tried again each tick: see that the database can be"
                            + " reached and has room",
                    failure);
        }
        down = true;
    }

    void available() {
        if (down) {
            LOG.info("timers are fired again");
        }
        down = false;
    }
}
