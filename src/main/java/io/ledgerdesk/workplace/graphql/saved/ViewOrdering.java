package io.ledgerdesk.workplace.graphql.saved;

import io.ledgerdesk.ticket.graphql.input.ListInputs.OrderDirection;
import io.ledgerdesk.ticket.graphql.input.ListInputs.TicketOrderField;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.workplace.event.ViewOrder;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** In which order a view's tickets come. */
@Type("ViewOrder")
@Description("In which order a view's tickets come; to be handed to tickets as order.")
public record ViewOrdering(
        @NonNull @Description("By what.") TicketOrderField field,
        @NonNull @Description("Which way.") OrderDirection direction) {

    static @Nullable ViewOrdering of(@Nullable ViewOrder order) {
        return order == null
                ? null
                : new ViewOrdering(
                        Words.as(TicketOrderField.class, order.field()),
                        Words.as(OrderDirection.class, order.direction()));
    }
}
