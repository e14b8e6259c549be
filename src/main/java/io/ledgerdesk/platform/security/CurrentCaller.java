package io.ledgerdesk.platform.security;

import io.ledgerdesk.kernel.Fault;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Asks the request under way who sent it. */
@ApplicationScoped
public class CurrentCaller {
    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The caller of this request. Ask at once, on the thread that calls the entry point, and carry
     * the answer along.
     *
     * @throws Fault {@code UNAUTHENTICATED} if nobody is known to ask
     */
    public Caller require() {
        try {
            return of(identity).orElseThrow(CurrentCaller::unknown);
        } catch (IllegalStateException over) {
            // whoever asked has left: the item of a subscription is worked out to its end without
            throw unknown();
        }
    }

    /** What is said to those of whom nothing is known. */
    public static Fault unknown() {
        return new Fault("UNAUTHENTICATED", "say who you are in the header Authorization");
    }

    /** The caller that an identity stands for, if it stands for one. */
    public static Optional<Caller> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(Caller.ATTRIBUTE));
    }
}
