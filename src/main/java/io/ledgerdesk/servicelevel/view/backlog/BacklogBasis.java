package io.ledgerdesk.servicelevel.view.backlog;

/** With what an instant is compared. */
public enum BacklogBasis {
    /** When things happened, as far as the desk knows now. */
    OCCURRED,
    /** What the desk had recorded by then. */
    RECORDED
}
