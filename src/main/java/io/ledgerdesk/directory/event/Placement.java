package io.ledgerdesk.directory.event;

import io.ledgerdesk.directory.CompanyVisibility;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.Published;

/** A company that a person belongs to, and what the person may see of it. */
@Published
public record Placement(CompanyId company, CompanyVisibility visibility) {}
