package io.ledgerdesk.catalogue.graphql.type;

import io.ledgerdesk.catalogue.word.escalation.PolicyContent;
import io.ledgerdesk.platform.graphql.relay.Node;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Steps that happen by themselves. */
@Type("EscalationPolicy")
@Description("Steps that happen by themselves, each once per ticket, target and round.")
public final class EscalationPolicy implements Node {
    private final Seen seen;
    private final PolicyContent content;

    public EscalationPolicy(Seen seen) {
        this.seen = seen;
        this.content = (PolicyContent) seen.entry().content();
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

    @NonNull
    @Description("What is done and when.")
    public List<@NonNull EscalationPolicyStep> getSteps() {
        return IntStream.range(0, content.steps().size())
                .mapToObj(i -> EscalationPolicyStep.of(i + 1, content.steps().get(i)))
                .toList();
    }

    /** What stands behind it. */
    @Ignore
    public Seen seen() {
        return seen;
    }
}
