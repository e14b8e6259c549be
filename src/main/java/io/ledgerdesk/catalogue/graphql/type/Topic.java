package io.ledgerdesk.catalogue.graphql.type;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.TopicContent;
import io.ledgerdesk.platform.graphql.relay.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What tickets are about. */
@Type("Topic")
@Description("What tickets are about; topics are a tree.")
public final class Topic implements Node {
    private final Seen seen;
    private final TopicContent content;

    public Topic(Seen seen) {
        this.seen = seen;
        this.content = (TopicContent) seen.entry().content();
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

    @Description("The wider topic; absent at the top.")
    public @Nullable Topic getParent() {
        return seen.other(CatalogueKind.TOPIC, content.parent()).map(Topic::new).orElse(null);
    }

    @NonNull
    @Description("From the widest topic down to this one.")
    public List<@NonNull Topic> getPath() {
        Deque<Topic> path = new ArrayDeque<>();
        Set<CatalogueId> met = new HashSet<>();
        Optional<Seen> next = Optional.of(seen);
        while (next.isPresent() && met.add(next.get().entry().id())) {
            Topic topic = new Topic(next.get());
            path.addFirst(topic);
            next = seen.other(CatalogueKind.TOPIC, topic.content.parent());
        }
        return List.copyOf(path);
    }

    @Description("The service that a ticket of this topic concerns where nothing else is said.")
    public @Nullable Service getService() {
        return seen.other(CatalogueKind.SERVICE, content.service()).map(Service::new).orElse(null);
    }

    /** What stands behind it. */
    @Ignore
    public Seen seen() {
        return seen;
    }
}
