package io.ledgerdesk.platform.security;

import io.ledgerdesk.kernel.Fault;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;

/** Keeps a desk in production from believing everybody. */
@ApplicationScoped
class ProductionGuard {
    private static final Set<String> TRUSTING = Set.of("demo", "dev", "test");

    void check(@Observes StartupEvent event, IdentitySettings settings) {
        check(settings.namedActors(), ConfigUtils.getProfiles());
    }

    static void check(boolean namedActors, List<String> profiles) {
        if (namedActors && profiles.stream().noneMatch(TRUSTING::contains)) {
            throw new Fault(
                    "NAMED_ACTORS_IN_PRODUCTION",
                    "ledgerdesk.identity.named-actors believes whatever a header says and is only"
                            + " for the profiles demo, dev and test; the profile is "
                            + profiles
                            + ": switch it off");
        }
    }
}
