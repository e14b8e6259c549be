package io.ledgerdesk.platform.files;

/** How far a file is. */
public enum FileState {
    /** It is on its way in, or was cut off. */
    RECEIVING,
    /** No scanner has seen it. */
    UNSCANNED,
    /** The scanner found nothing. */
    CLEAN,
    /** The scanner found something: it is not given out. */
    INFECTED
}
