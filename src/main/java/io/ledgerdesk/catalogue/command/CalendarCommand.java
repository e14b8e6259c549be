package io.ledgerdesk.catalogue.command;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.CalendarContent;
import org.jspecify.annotations.Nullable;

/** What may be asked of a working calendar. */
public sealed interface CalendarCommand extends CatalogueCommand {

    CatalogueId calendar();

    @Override
    @Nullable CalendarContent content();

    @Override
    default CatalogueKind kind() {
        return CatalogueKind.CALENDAR;
    }

    @Override
    default CatalogueId id() {
        return calendar();
    }

    /** Makes a new one. */
    record DefineCalendar(CatalogueId calendar, CalendarContent content)
            implements CalendarCommand {}

    /** Has it say something else. Retroactive: also for what has elapsed on open tickets. */
    record ChangeCalendar(CatalogueId calendar, CalendarContent content, boolean retroactive)
            implements CalendarCommand {}

    /** Takes it out of use; what was counted with it stays. */
    record RetireCalendar(CatalogueId calendar) implements CalendarCommand {
        @Override
        public @Nullable CalendarContent content() {
            return null;
        }
    }
}
