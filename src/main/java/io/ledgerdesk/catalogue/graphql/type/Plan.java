package io.ledgerdesk.catalogue.graphql.type;

import io.ledgerdesk.catalogue.graphql.type.PlanTypes.PlanTarget;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import io.ledgerdesk.platform.graphql.relay.Node;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A tariff. */
@Type("Plan")
@Description("A tariff: targets that agreements refer to.")
public final class Plan implements Node {
    private final Seen seen;
    private final PlanContent content;

    public Plan(Seen seen) {
        this.seen = seen;
        this.content = (PlanContent) seen.entry().content();
    }

    @Override
    @Id
    @NonNull
    @Description(Node.ID)
    public String getId() {
        return seen.globalId();
    }

    @Id
    @NonNull
    @Description("The name that the desk gave it, for ever; taken wherever its id is.")
    public String getKey() {
        return seen.entry().id().value();
    }

    @NonNull
    @Description("What people call it.")
    public String getName() {
        return content.name().value();
    }

    @Description("1 and up, one more with each change.")
    public int getVersion() {
        return seen.entry().version();
    }

    @Description("Whether it is in use no more; it then stands as it was last.")
    public boolean isRetired() {
        return seen.entry().retired();
    }

    @Description("For whoever sells or buys it; absent if nobody said so.")
    public @Nullable String getDescription() {
        return Texts.of(content.description());
    }

    @NonNull
    @Description(
            "What is promised. Of several that fit a ticket the one that says more of kind, priority"
                    + " and line holds.")
    public List<@NonNull PlanTarget> getTargets() {
        return content.targets().stream().map(term -> PlanTarget.of(seen, term)).toList();
    }

    /** What stands behind it. */
    @Ignore
    public Seen seen() {
        return seen;
    }
}
