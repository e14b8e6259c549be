package io.ledgerdesk.platform.notice;

import io.ledgerdesk.kernel.TenantId;

/**
 * Something that a node remembers of desks and must read again when it has changed; every bean of
 * this type is told. A table tells of itself by the trigger {@code desk_changed(topic)}.
 */
public interface ChangeListener {

    /** What it remembers, as tables name it: lower case letters and {@code _}. */
    String topic();

    /** What is remembered of the desk holds only if it has all up to the position. */
    void changed(TenantId tenant, long position);

    /** Changes may have been missed. */
    void missed();
}
