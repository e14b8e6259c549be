package io.ledgerdesk.platform.axon;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.RandomLife.Step;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.command.CommandResult.VersionConflict;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Sends steps to several nodes at once, many under way, and keeps what each led to. */
final class LifeLived {
    private static final int AT_ONCE = 64;
    private final List<TicketNode> nodes;
    private final TenantId tenant;
    private final Map<Seen, Long> versions = new ConcurrentHashMap<>();

    LifeLived(List<TicketNode> nodes, TenantId tenant) {
        this.nodes = nodes;
        this.tenant = tenant;
    }

    /** What a step led to. */
    record Answer(Step step, CommandResult result) {}

    /** Which version each side of a ticket has last heard of. */
    private record Seen(TicketId ticket, boolean byRequester) {
        static Seen by(Step step) {
            return new Seen(step.command().ticket(), step.actor().kind() == Actor.Kind.REQUESTER);
        }
    }

    Uni<List<Answer>> live(List<Step> steps) {
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUni(this::take)
                .merge(AT_ONCE)
                .collect()
                .asList();
    }

    private Uni<Answer> take(Step step) {
        @Nullable Long expected = step.expects() ? versions.getOrDefault(Seen.by(step), 1L) : null;
        return nodes.get(step.node() % nodes.size())
                .send(tenant, step.actor(), step.command(), step.key(), expected)
                .invoke(result -> {
                    if (result instanceof VersionConflict conflict) {
                        versions.put(Seen.by(step), conflict.version());
                    }
                })
                .map(result -> new Answer(step, result));
    }
}
