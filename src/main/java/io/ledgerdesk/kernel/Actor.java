package io.ledgerdesk.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param kind in which role
 * @param id the person, or for SYSTEM and INTEGRATION the name of the component or token
 * @param name as shown at that time; absent where there is no person behind it or the name is
 *     erased
 */
public record Actor(Kind kind, PersonId id, @Nullable String name) {

    /** In which role somebody acts. */
    public enum Kind {
        REQUESTER,
        AGENT,
        SYSTEM,
        INTEGRATION
    }

    /** The desk itself, acting through the named component. */
    public static Actor system(String component) {
        return new Actor(Kind.SYSTEM, new PersonId(component), null);
    }

    /** Whether a person of staff acts. */
    public boolean isStaff() {
        return kind == Kind.AGENT;
    }
}
