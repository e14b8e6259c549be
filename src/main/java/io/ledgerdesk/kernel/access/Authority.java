package io.ledgerdesk.kernel.access;

import static java.util.Collections.disjoint;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody may do on one desk, as it is known when he asks. The one place where it is
 * decided; statements that read lists say the same in SQL, and a test compares both.
 *
 * @param grants nothing stands for everything: only the desk itself has no bounds
 */
public record Authority(@Nullable Grants grants, Standing standing) {
    /** The line that tickets come to. */
    public static final int FIRST_LINE = 1;

    /** The desk itself. */
    public static final Authority UNLIMITED =
            new Authority(null, new Standing(Set.of(), Set.of(), Set.of(), Set.of(), Set.of()));

    /** Whether nothing bounds it, since the desk itself acts. */
    public boolean isUnlimited() {
        return grants == null;
    }

    /** Whether the right is there at all, for whatever thing. */
    public boolean has(Right right) {
        return grants == null || !grants.of(right).isEmpty();
    }

    /** How far the right reaches. */
    public Set<Reach> reaches(Right right) {
        return grants == null ? Set.of(Reach.ALL) : grants.of(right);
    }

    /** Whether the right reaches every thing, so that none need be looked at. */
    public boolean everywhere(Right right) {
        return reaches(right).contains(Reach.ALL);
    }

    /** Whether the right reaches the thing. */
    public boolean allows(Right right, Owned thing) {
        return reaches(right).stream().anyMatch(reach -> includes(reach, thing));
    }

    private boolean includes(Reach reach, Owned thing) {
        return switch (reach) {
            case OWN -> contains(standing.people(), thing.requester());
            case SHARED ->
                    !disjoint(standing.people(), thing.sharedWithPeople())
                            || !disjoint(standing.groups(), thing.sharedWithGroups());
            case COMPANY -> contains(standing.companies(), thing.company());
            case COMPANY_TREE -> contains(standing.companyTree(), thing.company());
            case GROUP -> contains(standing.groups(), thing.group());
            case LINE -> contains(standing.lines(), thing.line());
            case FIRST_LINE -> thing.line() != null && thing.line() == FIRST_LINE;
            case ALL -> true;
        };
    }

    private static boolean contains(Set<?> some, @Nullable Object one) {
        return one != null && some.contains(one);
    }
}
