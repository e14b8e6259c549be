package io.ledgerdesk.access.domain;

import io.ledgerdesk.access.command.RoleRejection.ValidationFailed;
import io.ledgerdesk.access.event.RoleContent;
import io.ledgerdesk.access.event.RoleContent.Grant;
import io.ledgerdesk.access.id.RoleName;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What roles are made of.
 *
 * @param known every right; whether it reaches so far or is had as a whole
 * @param builtIn the roles that come with the desk
 * @param most roles that a desk may have of its own
 */
public record RoleRules(Map<Right, Boolean> known, Map<RoleName, RoleContent> builtIn, int most) {

    public RoleRules {
        known = Map.copyOf(known);
        builtIn = Map.copyOf(builtIn);
        if (most < 1) {
            throw new IllegalArgumentException("a desk may have 1 role of its own or more");
        }
    }

    Optional<ValidationFailed> content(RoleContent content) {
        Set<Right> seen = new HashSet<>();
        for (Grant grant : content.grants()) {
            Boolean reaches = known.get(grant.right());
            if (reaches == null) {
                return failed("rights that there are; " + grant.right() + " is none");
            }
            if (!seen.add(grant.right())) {
                return failed("each right once; " + grant.right() + " is there twice");
            }
            if (grant.reaches().isEmpty()) {
                return failed("rights with a reach; " + grant.right() + " has none");
            }
            if (!reaches && !grant.reaches().equals(List.of(Reach.ALL))) {
                return failed("ALL for rights that are had as a whole, such as " + grant.right());
            }
        }
        return Optional.empty();
    }

    private static Optional<ValidationFailed> failed(String allowed) {
        return Optional.of(new ValidationFailed("grants", allowed));
    }
}
