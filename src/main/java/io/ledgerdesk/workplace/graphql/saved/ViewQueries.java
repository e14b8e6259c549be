package io.ledgerdesk.workplace.graphql.saved;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.workplace.graphql.saved.SavedViewConnection.SavedViewEdge;
import io.ledgerdesk.workplace.id.ViewId;
import io.ledgerdesk.workplace.view.saved.SavedViews;
import io.ledgerdesk.workplace.view.saved.SavedViews.Viewer;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The views that a person of staff sees. */
@GraphQLApi
public class ViewQueries {
    private final CurrentCaller callers;
    private final SavedViews views;

    ViewQueries(CurrentCaller callers, SavedViews views) {
        this.callers = callers;
        this.views = views;
    }

    @Needs("view.use")
    @Query("views")
    @Description("Saved views: yours, those of your roles and those that are shared; for staff.")
    public @NonNull Uni<SavedViewConnection> views(
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        Caller caller = callers.require();
        PageArguments page = PageArguments.of(first, after, null, null, SavedViews.MOST);
        Viewer viewer = new Viewer(caller.tenant(), caller.actor().id(), caller.roles());
        return views.page(viewer, page.size(), cursor(after))
                .map(found -> connection(viewer, found, after != null));
    }

    private static SavedViewConnection connection(
            Viewer viewer, SavedViews.Page page, boolean hasPrevious) {
        List<View> nodes =
                page.views().stream().map(view -> new View(view, viewer.person())).toList();
        List<String> cursors = nodes.stream().map(View::getId).toList();
        return new SavedViewConnection(
                nodes.stream().map(node -> new SavedViewEdge(node.getId(), node)).toList(),
                nodes,
                PageInfo.of(cursors, hasPrevious, page.hasNext()));
    }

    private static @Nullable ViewId cursor(@Nullable String text) {
        return text == null
                ? null
                : View.parse(text)
                        .orElseThrow(() ->
                                new Fault(
                                        "BAD_CURSOR",
                                        "not a cursor of views: hand back one as it was given"));
    }
}
