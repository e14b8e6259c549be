package io.ledgerdesk.ticket.graphql.type.detail;

import io.ledgerdesk.ticket.view.card.extras.CardExtras;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Somebody who wants to hear of a ticket. */
@Type("Watcher")
@Description("Somebody who wants to hear of a ticket.")
public record Watcher(
        @Id @NonNull @Description("The person.") String id,
        @Description("As it was then; absent if unknown or erased.") @Nullable String name) {

    static Watcher of(CardExtras.Watcher watcher) {
        return new Watcher(watcher.id().value(), watcher.name());
    }
}
