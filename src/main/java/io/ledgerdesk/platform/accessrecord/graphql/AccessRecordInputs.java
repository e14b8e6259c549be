package io.ledgerdesk.platform.accessrecord.graphql;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which records are meant. */
public final class AccessRecordInputs {
    private AccessRecordInputs() {}

    /** A filter. */
    @Input("AccessRecordFilterInput")
    @Description("Which records are meant: those that meet every condition given.")
    public record AccessRecordFilterInput(
            @Id @Description("What this person was shown.") @Nullable String personId,
            @Id @Description("Who was shown this ticket, or something of it.")
                    @Nullable String ticketId,
            @Description("By this field or address.") @Nullable String operation,
            @Description("Then or later.") @Nullable Instant from,
            @Description("Before.") @Nullable Instant until) {}
}
