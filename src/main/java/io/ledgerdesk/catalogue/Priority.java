package io.ledgerdesk.catalogue;

import io.ledgerdesk.kernel.Published;

/** In which order tickets are worked on; P1 comes first. */
@Published
public enum Priority {
    P1,
    P2,
    P3,
    P4,
    P5
}
