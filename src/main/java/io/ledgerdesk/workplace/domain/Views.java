package io.ledgerdesk.workplace.domain;

import io.ledgerdesk.workplace.ViewVisibility;
import io.ledgerdesk.workplace.event.ViewEvent;
import io.ledgerdesk.workplace.event.ViewEvent.ViewRenamed;
import io.ledgerdesk.workplace.event.ViewEvent.ViewRetired;
import io.ledgerdesk.workplace.event.ViewEvent.ViewSaved;
import io.ledgerdesk.workplace.event.ViewFilter;
import io.ledgerdesk.workplace.id.RoleName;
import io.ledgerdesk.workplace.id.ViewId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The views that a person has. */
public record Views(Map<ViewId, View> kept) {
    static final Views NONE = new Views(Map.of());

    public Views {
        kept = Map.copyOf(kept);
    }

    /**
     * One of them.
     *
     * @param name absent once erased
     */
    public record View(
            @Nullable String name,
            ViewFilter filter,
            ViewVisibility visibility,
            @Nullable RoleName role) {}

    Views after(ViewEvent event) {
        Map<ViewId, View> then = new HashMap<>(kept);
        switch (event) {
            case ViewSaved e ->
                    then.put(
                            e.view(),
                            new View(e.name().value(), e.filter(), e.visibility(), e.role()));
            case ViewRenamed e ->
                    then.computeIfPresent(
                            e.view(),
                            (same, view) ->
                                    new View(
                                            e.name().value(),
                                            view.filter(),
                                            view.visibility(),
                                            view.role()));
            case ViewRetired e -> then.remove(e.view());
        }
        return new Views(then);
    }
}
