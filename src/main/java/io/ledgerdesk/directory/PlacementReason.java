package io.ledgerdesk.directory;

import io.ledgerdesk.kernel.Published;

/** Why a person is in a company. */
@Published
public enum PlacementReason {
    /** Somebody said so. */
    SAID,
    /** The person came without a company, and its mail's domain is the company's. */
    MAIL_DOMAIN
}
