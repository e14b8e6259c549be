package io.ledgerdesk.ticket.graphql.type.detail;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The ticket that goes on for a merged one. */
@Type("MergedInto")
@Description("The ticket that goes on for a merged one.")
public record MergedInto(
        @Id @NonNull @Description("The ticket.") String id,
        @NonNull @Description("What people call it.") String number) {}
