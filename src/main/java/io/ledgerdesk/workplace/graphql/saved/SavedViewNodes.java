package io.ledgerdesk.workplace.graphql.saved;

import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.graphql.relay.Node;
import io.ledgerdesk.platform.graphql.relay.NodeResolver;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.workplace.id.ViewId;
import io.ledgerdesk.workplace.view.saved.SavedViews;
import io.ledgerdesk.workplace.view.saved.SavedViews.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Saved views by their global ids, in one statement. */
@ApplicationScoped
class SavedViewNodes implements NodeResolver {
    private static final Right USE = new Right("view.use");

    private final SavedViews views;

    SavedViewNodes(SavedViews views) {
        this.views = views;
    }

    @Override
    public String kind() {
        return View.KIND;
    }

    @Override
    public Uni<Map<String, Node>> find(Caller caller, List<String> ids) {
        List<ViewId> wanted = ids.stream().map(View::parse).flatMap(Optional::stream).toList();
        if (!caller.authority().has(USE) || wanted.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Viewer viewer = new Viewer(caller.tenant(), caller.actor().id(), caller.roles());
        return views.byIds(viewer, wanted)
                .map(found ->
                        found.stream()
                                .collect(
                                        Collectors.toMap(
                                                view -> View.globalId(view.id()),
                                                view -> new View(view, caller.actor().id()))));
    }
}
