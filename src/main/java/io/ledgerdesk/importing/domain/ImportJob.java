package io.ledgerdesk.importing.domain;

/** Where an import is in its life. */
public enum ImportJob {
    UNKNOWN,
    REQUESTED,
    ENDED
}
