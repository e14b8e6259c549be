package io.ledgerdesk.ticket.graphql.value;

import io.ledgerdesk.kernel.Published;
import org.eclipse.microprofile.graphql.Description;

/** With what an instant in the past is compared. */
@Description("With what an instant in the past is compared.")
@Published
public enum AsOfBasis {
    @Description("What the desk had recorded by then: as it was shown at that time.")
    RECORDED,
    @Description("What had happened by then, as far as it is known now: told late or not.")
    OCCURRED
}
