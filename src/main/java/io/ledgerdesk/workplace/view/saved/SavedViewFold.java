package io.ledgerdesk.workplace.view.saved;

import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.workplace.event.ViewEvent;
import io.ledgerdesk.workplace.event.ViewEvent.ViewRenamed;
import io.ledgerdesk.workplace.event.ViewEvent.ViewRetired;
import io.ledgerdesk.workplace.event.ViewEvent.ViewSaved;
import io.ledgerdesk.workplace.id.ViewId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From what happened to views to the views. */
final class SavedViewFold {
    private SavedViewFold() {}

    /** The views after the events; those of other kinds are passed over. */
    static Map<ViewId, SavedView> fold(Map<ViewId, SavedView> known, List<RecordedEvent> events) {
        Map<ViewId, SavedView> views = new LinkedHashMap<>(known);
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof ViewEvent event) {
                apply(views, event, recorded.header().occurredAt());
            }
        }
        return views;
    }

    private static void apply(Map<ViewId, SavedView> views, ViewEvent event, Instant at) {
        switch (event) {
            case ViewSaved e ->
                    views.put(
                            e.view(),
                            new SavedView(
                                    e.view(),
                                    e.owner(),
                                    e.name().value(),
                                    e.visibility(),
                                    e.role(),
                                    e.filter(),
                                    at));
            case ViewRenamed e ->
                    views.computeIfPresent(
                            e.view(), (same, view) -> view.renamed(e.name().value(), at));
            case ViewRetired e -> views.remove(e.view());
        }
    }
}
