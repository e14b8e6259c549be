package io.ledgerdesk.platform.security;

import io.ledgerdesk.kernel.Fault;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps a desk in production from believing everybody. */
@ApplicationScoped
class ProductionGuard {
    private static final Set<String> TRUSTING = Set.of("demo", "dev", "test");

    void check(
            @Observes StartupEvent event,
            IdentitySettings settings,
            @ConfigProperty(name = "ledgerdesk.identity.development-issuer", defaultValue = "false")
                    boolean developmentIssuer) {
        check(settings.namedActors(), ConfigUtils.getProfiles());
        checkIssuer(developmentIssuer, ConfigUtils.getProfiles());
    }

    static void checkIssuer(boolean developmentIssuer, List<String> profiles) {
        if (developmentIssuer && profiles.stream().noneMatch(TRUSTING::contains)) {
            throw new Fault(
                    "DEVELOPMENT_ISSUER_IN_PRODUCTION",
                    "ledgerdesk.identity.development-issuer gives everybody a token who asks for one"
                            + " and is only for the profiles demo, dev and test; the profile is "
                            + profiles
                            + ": switch it off, and set ledgerdesk.identity.issuer");
        }
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
