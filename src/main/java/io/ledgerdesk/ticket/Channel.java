package io.ledgerdesk.ticket;

import io.ledgerdesk.kernel.Published;

/** By which road a contact came. */
@Published
public enum Channel {
    MAIL,
    PORTAL,
    PHONE,
    MESSENGER,
    MONITORING,
    WEB_FORM,
    API
}
