package io.ledgerdesk.ticket.graphql.type.detail;

import io.ledgerdesk.ticket.view.card.extras.CardExtras;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** From where in another system's log a ticket was imported. */
@Type("ImportedFrom")
@Description("From where in another system's log a ticket was imported.")
public record ImportedFrom(
        @NonNull @Description("The other system.") String source,
        @NonNull @Description("What that system calls the ticket.") String incident,
        @NonNull
                @Description("That system's count of changes to it, of the latest row: an integer.")
                String lastRevision,
        @Description("How many rows were imported.") int rows) {

    static ImportedFrom of(CardExtras.ImportedFrom from) {
        return new ImportedFrom(
                from.source().value(),
                from.incident().value(),
                Long.toString(from.revision()),
                from.rows());
    }
}
