package io.ledgerdesk.servicelevel.graphql.preview;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueBook.Entry;
import io.ledgerdesk.catalogue.graphql.type.CatalogueIds;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.view.DeskCatalogue;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.servicelevel.graphql.preview.PreviewTypes.DueAnswer;
import io.ledgerdesk.servicelevel.graphql.preview.PreviewTypes.PauseInput;
import io.ledgerdesk.servicelevel.view.preview.DuePreview.Pause;
import io.ledgerdesk.servicelevel.view.preview.DuePreviews;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Trying out a calendar before somebody is promised something by it. */
@GraphQLApi
public class PreviewQueries {
    private static final int MOST_PAUSES = 100;

    private final CurrentCaller callers;
    private final DeskCatalogue catalogue;

    PreviewQueries(CurrentCaller callers, DeskCatalogue catalogue) {
        this.callers = callers;
        this.catalogue = catalogue;
    }

    @Needs("catalogue.read")
    @Query("previewDueAt")
    @Description(
            "When a target would be due by a calendar as it stands, and how that is counted; nothing"
                    + " is stored. At the due date it is still in time.")
    public @NonNull Uni<DueAnswer> previewDueAt(
            @NonNull @Name("calendar") @Description("Id or key of the calendar.") String calendar,
            @NonNull @Name("start") @Description("When the clock starts.") Instant start,
            @NonNull @Name("target") @Description("Business seconds that are promised.")
                    long target,
            @Name("pauses")
                    @Description("When it stands still, at most 100; absent for never.")
                    @io.smallrye.graphql.api.Nullable
                    List<@NonNull PauseInput> pauses) {
        List<Pause> wanted = pauses(pauses);
        return catalogue
                .of(callers.require().tenant())
                .map(book -> calendar(book, calendar))
                .map(entry ->
                        DueAnswer.of(
                                DuePreviews.of(
                                        ((CalendarContent) entry.content()).rules(),
                                        start,
                                        target,
                                        wanted),
                                entry.version()));
    }

    private static List<Pause> pauses(@Nullable List<PauseInput> given) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > MOST_PAUSES) {
            throw new Fault("BAD_TARGET", "a preview takes " + MOST_PAUSES + " pauses at most");
        }
        return given.stream()
                .map(one -> {
                    if (!one.to().isAfter(one.from())) {
                        throw new Fault(
                                "BAD_TARGET", "a pause ends behind its begin, not at " + one.to());
                    }
                    return new Pause(one.from(), one.to());
                })
                .toList();
    }

    private static Entry calendar(CatalogueBook book, String id) {
        return CatalogueIds.parse(CatalogueKind.CALENDAR, id)
                .flatMap(key -> book.entry(CatalogueKind.CALENDAR, key))
                .filter(entry -> !entry.retired())
                .orElseThrow(() ->
                        new Fault(
                                "CALENDAR_NOT_FOUND",
                                "there is no calendar in use whose id or key is '" + id + "'"));
    }
}
