package io.ledgerdesk.ticket.graphql.mutation.terms;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.plan.PriorityRule;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import io.ledgerdesk.ticket.command.ClassificationCommand.ServiceChoice;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a command.
 *
 * @param problem why there is to be no command; absent if nothing stands against it
 * @param topic the one given, or the service's where nothing else is said
 * @param service the one given, or the topic's where nothing else is said
 * @param agreement the one that was chosen
 * @param rule from what the priority follows; absent for what it follows from now
 */
public record Terms(
        @Nullable UserError problem,
        @Nullable String topic,
        @Nullable ServiceChoice service,
        @Nullable CatalogueId agreement,
        @Nullable PriorityRule rule) {
    /** Nothing is to be known of the catalogue. */
    public static final Terms NONE = none(Wish.NONE);

    /** Of a desk without a catalogue. */
    static Terms none(Wish wish) {
        return new Terms(null, wish.topic(), null, null, null);
    }

    static Terms refused(String field, String allowed) {
        return new Terms(ValidationFailed.of(field, allowed), null, null, null, null);
    }
}
