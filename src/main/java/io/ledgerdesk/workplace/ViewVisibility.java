package io.ledgerdesk.workplace;

import io.ledgerdesk.kernel.Published;

/** Who sees a saved view; only its owner changes it. */
@Published
public enum ViewVisibility {
    /** Its owner alone. */
    PERSONAL,
    /** Everybody of one role. */
    ROLE,
    /** All staff. */
    SHARED
}
