package io.ledgerdesk.platform.axon;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.axon.engine.CommandSettledException;
import io.ledgerdesk.platform.axon.engine.KeyTakenException;
import io.ledgerdesk.platform.axon.engine.LogIsShorterException;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;

/** What is behind Axon's and the future's wrappings of a failure. */
final class Causes {
    private Causes() {}

    static Throwable of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !isOurs(cause)) {
            cause = cause.getCause();
        }
        return isOurs(cause) ? cause : failure;
    }

    private static boolean isOurs(Throwable failure) {
        return failure instanceof Fault
                || failure instanceof CommandSettledException
                || failure instanceof KeyTakenException
                || failure instanceof LogIsShorterException
                || failure instanceof AppendEventsTransactionRejectedException;
    }
}
