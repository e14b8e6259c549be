package io.ledgerdesk.platform.accessrecord;

import io.ledgerdesk.platform.security.Caller;

/** To be told of everything that is shown, before it is. */
@FunctionalInterface
public interface AccessRecorder {

    /**
     * Takes down that somebody was shown something, if such a one is recorded; does not wait for it
     * to be written. The same person, thing and operation again within {@code
     * ledgerdesk.access-record.repeat} is one record.
     *
     * @throws io.ledgerdesk.kernel.Fault {@code STORE_BUSY} if as many records wait to be written
     *     as may: what cannot be recorded is not shown
     */
    void record(Caller caller, Access access);
}
