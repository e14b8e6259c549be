package io.ledgerdesk.platform.timer;

import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/** Does what is due. Offer one as a CDI bean and its kinds are fired. */
public interface TimerHandler {

    /** The kinds of timers it fires; no other handler of its table fires one of them. */
    Set<String> kinds();

    /** Where they lie. */
    default TimerTable table() {
        return TimerTable.TIMER;
    }

    /**
     * Does it. May be called more than once for one timer, by several nodes at once even: the
     * command it sends carries {@link Timer#commandId}, so that the ledger sees it once; {@link
     * TimerCommands} sends it so. Runs on an event loop and must not block, nor wait for a read
     * model: the timer's own read model may stand still until this answers.
     *
     * @return done, also when there was nothing to do any more; a failure is tried again after a
     *     pause, and so is what does not answer in time
     */
    Uni<Void> fire(TenantId tenant, Timer timer);

    /**
     * Does it where it may also be put off, or be due again. Asked instead of {@link #fire}, and
     * what that says holds for it too.
     */
    default Uni<TimerOutcome> fired(TenantId tenant, Timer timer) {
        return fire(tenant, timer).replaceWith(TimerOutcome.DONE);
    }
}
