package io.ledgerdesk.catalogue;

import io.ledgerdesk.kernel.Published;

/** How soon it hurts. */
@Published
public enum Urgency {
    HIGH,
    MEDIUM,
    LOW
}
