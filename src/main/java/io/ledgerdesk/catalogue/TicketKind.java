package io.ledgerdesk.catalogue;

import io.ledgerdesk.kernel.Published;

/** What sort of matter it is. */
@Published
public enum TicketKind {
    /** Something that worked does not. */
    INCIDENT,
    /** Something is wanted. */
    SERVICE_REQUEST
}
