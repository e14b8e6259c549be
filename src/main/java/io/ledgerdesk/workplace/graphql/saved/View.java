package io.ledgerdesk.workplace.graphql.saved;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.graphql.relay.GlobalId;
import io.ledgerdesk.platform.graphql.relay.Node;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.workplace.graphql.saved.ViewWords.ViewVisibility;
import io.ledgerdesk.workplace.id.ViewId;
import io.ledgerdesk.workplace.view.saved.SavedView;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A saved view for one reader. */
@Type("SavedView")
@Description("A filter with a name.")
public final class View implements Node {
    /** The kind of a view's global ids. */
    public static final String KIND = "view";

    private final SavedView view;
    private final PersonId reader;

    View(SavedView view, PersonId reader) {
        this.view = view;
        this.reader = reader;
    }

    static String globalId(ViewId id) {
        return new GlobalId(KIND, id.value()).text();
    }

    static Optional<ViewId> parse(String globalId) {
        return GlobalId.parse(KIND, globalId).map(ViewId::new);
    }

    @Override
    @Id
    @NonNull
    @Description(Node.ID)
    public String getId() {
        return globalId(view.id());
    }

    @Description("What its owner calls it; absent once the owner is erased.")
    public @Nullable String getName() {
        return view.name();
    }

    @Id
    @NonNull
    @Description("Whose it is.")
    public String getOwner() {
        return view.owner().value();
    }

    @Description("Whether it is yours, so that you may change it.")
    public boolean isMine() {
        return view.owner().equals(reader);
    }

    @NonNull
    @Description("Who sees it.")
    public ViewVisibility getVisibility() {
        return Words.as(ViewVisibility.class, view.visibility());
    }

    @Description("Whose people see it; absent unless it is visible to a role.")
    public @Nullable String getRole() {
        var role = view.role();
        return role == null ? null : role.value();
    }

    @NonNull
    @Description("Which tickets it shows.")
    public ViewConditions getFilter() {
        return ViewConditions.of(view.filter());
    }

    @Description("In which order; absent for the list's own.")
    public @Nullable ViewOrdering getOrder() {
        return ViewOrdering.of(view.filter().order());
    }

    @NonNull
    @Description("When it last changed.")
    public Instant getUpdatedAt() {
        return view.updatedAt();
    }
}
