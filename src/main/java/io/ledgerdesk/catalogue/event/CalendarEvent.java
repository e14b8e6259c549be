package io.ledgerdesk.catalogue.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import org.jspecify.annotations.Nullable;

/** What happened to a working calendar. */
public sealed interface CalendarEvent extends CatalogueEvent {

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

    /** There is one more, in its first version. */
    @WireName("catalogue.CalendarDefined")
    @ReadableBy(STAFF)
    record CalendarDefined(CatalogueId calendar, int version, CalendarContent content)
            implements CalendarEvent {}

    /** It says something else from then on, or from the beginning of what is open. */
    @WireName("catalogue.CalendarChanged")
    @ReadableBy(STAFF)
    record CalendarChanged(
            CatalogueId calendar, int version, CalendarContent content, boolean retroactive)
            implements CalendarEvent {}

    /** It is not used any more; its name is not given again. */
    @WireName("catalogue.CalendarRetired")
    @ReadableBy(STAFF)
    record CalendarRetired(CatalogueId calendar, int version) implements CalendarEvent {
        @Override
        public @Nullable CalendarContent content() {
            return null;
        }
    }
}
