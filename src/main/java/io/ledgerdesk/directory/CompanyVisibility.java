package io.ledgerdesk.directory;

import io.ledgerdesk.kernel.Published;

/** What a person may see of a company that it belongs to. */
@Published
public enum CompanyVisibility {
    /** What the person asked for itself. */
    OWN,
    /** Everything of the company. */
    COMPANY,
    /** That, and everything of the companies below it, down to the last. */
    COMPANY_AND_CHILDREN
}
