package io.ledgerdesk.servicelevel.graphql.clock;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.view.catalogue.CatalogueChange;
import io.ledgerdesk.servicelevel.view.replay.LedgerCause;
import io.ledgerdesk.ticket.graphql.type.TicketEvent;
import io.ledgerdesk.ticket.graphql.value.Language;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The event that a line of a ledger began with. */
@Type("ClockCause")
@Description("The event that a line of a ledger began with.")
public final class ClockCause {
    private final LedgerCause cause;
    private final Actor.Kind reader;

    ClockCause(LedgerCause cause, Actor.Kind reader) {
        this.cause = cause;
        this.reader = reader;
    }

    @Id
    @NonNull
    @Description("The event's own id.")
    public String getEventId() {
        return cause.id().toString();
    }

    @NonNull
    @Description("What happened, such as ticket.TicketAssigned.")
    public String getType() {
        RecordedEvent event = cause.event();
        CatalogueChange change = cause.change();
        return event != null
                ? event.header().type()
                : change == null ? "" : "catalogue." + change.event().getClass().getSimpleName();
    }

    String told(Language language) {
        RecordedEvent event = cause.event();
        CatalogueChange change = cause.change();
        if (event != null) {
            // the other ticket of a merge has its own readers
            return new TicketEvent(event, reader, false).told(language);
        }
        if (change == null) {
            return "";
        }
        return switch (language) {
            case EN ->
                    "The catalogue changed: %s %s, version %d."
                            .formatted(
                                    change.event().kind().noun(),
                                    change.event().id(),
                                    change.event().version());
            case RU ->
                    "Каталог изменён: %s %s, версия %d."
                            .formatted(noun(change), change.event().id(), change.event().version());
        };
    }

    private static String noun(CatalogueChange change) {
        return switch (change.event().kind()) {
            case CALENDAR -> "календарь";
            case PLAN -> "тариф";
            case AGREEMENT -> "договор";
            case SERVICE -> "услуга";
            case TOPIC -> "тема";
            case ESCALATION_POLICY -> "порядок эскалации";
        };
    }
}
