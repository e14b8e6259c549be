package io.ledgerdesk.ticket.graphql.type.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What an event changed, field by field. */
@Type("EventChange")
@Description("One field of a ticket that an event changed.")
public record EventChange(
        @NonNull @Description("Which, such as priority or agent.") String field,
        @Description("What it was, people and groups by id; absent if nothing or erased.")
                @Nullable String from,
        @Description("What it became, people and groups by id; absent if nothing or erased.")
                @Nullable String to) {}
