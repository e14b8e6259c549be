package io.ledgerdesk.workplace;

import io.ledgerdesk.kernel.Published;

/** Which part of a queue a view shows. */
@Published
public enum ViewLane {
    /** What goes ahead of everything else: P1 and VIP. */
    AHEAD,
    /** Everything else. */
    USUAL
}
