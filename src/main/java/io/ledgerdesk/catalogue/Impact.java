package io.ledgerdesk.catalogue;

import io.ledgerdesk.kernel.Published;

/** How many it hits. */
@Published
public enum Impact {
    ORGANISATION,
    DEPARTMENT,
    PERSON
}
