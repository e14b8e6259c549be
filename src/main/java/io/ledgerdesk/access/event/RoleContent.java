package io.ledgerdesk.access.event;

import io.ledgerdesk.access.id.RoleText;
import io.ledgerdesk.kernel.access.Grants;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a role is.
 *
 * @param english what it is called
 * @param russian the same
 * @param description what it is for; absent if nobody said so
 * @param grants each right once, in the order of their names
 */
public record RoleContent(
        RoleText english, RoleText russian, @Nullable RoleText description, List<Grant> grants) {

    public RoleContent {
        grants = grants.stream().sorted(Comparator.comparing(Grant::right)).toList();
    }

    /**
     * A right, as far as the role lets it reach.
     *
     * @param reaches at least one, in their own order
     */
    public record Grant(Right right, List<Reach> reaches) {
        public Grant {
            reaches = reaches.stream().distinct().sorted().toList();
        }
    }

    /** What it allows. */
    public Grants allowed() {
        Map<Right, Set<Reach>> all = new HashMap<>();
        grants.forEach(grant ->
                all.computeIfAbsent(grant.right(), right -> EnumSet.noneOf(Reach.class))
                        .addAll(grant.reaches()));
        return new Grants(all);
    }
}
