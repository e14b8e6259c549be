package io.ledgerdesk.servicelevel.view.report;

/** In which period something counts. */
public enum Attribute {
    /** When the clock stopped, and when the breach was due. */
    EVENT_DATE,
    /** When the ticket was registered. */
    TICKET_DATE
}
