package io.ledgerdesk.servicelevel.graphql.clock;

import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarChanged;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
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
            case EN -> english(change.event());
            case RU -> russian(change.event());
        };
    }

    private static String english(CatalogueEvent event) {
        String entry =
                "%s %s, version %d.".formatted(event.kind().noun(), event.id(), event.version());
        return event.content() == null
                ? "Withdrawn from the catalogue: " + entry
                : "The catalogue changed: "
                        + entry
                        + (isRetroactive(event) ? " What had elapsed was counted anew." : "");
    }

    private static String russian(CatalogueEvent event) {
        String entry = "%s %s, версия %d.".formatted(noun(event), event.id(), event.version());
        return event.content() == null
                ? "Выведено из каталога: " + entry
                : "Каталог изменён: "
                        + entry
                        + (isRetroactive(event) ? " Прошедшее время пересчитано." : "");
    }

    private static boolean isRetroactive(CatalogueEvent event) {
        return event instanceof CalendarChanged changed && changed.retroactive();
    }

    private static String noun(CatalogueEvent event) {
        return switch (event.kind()) {
            case CALENDAR -> "календарь";
            case PLAN -> "тариф";
            case AGREEMENT -> "соглашение";
            case SERVICE -> "услуга";
            case TOPIC -> "тема";
            case ESCALATION_POLICY -> "правило эскалации";
        };
    }
}
