package io.ledgerdesk.platform.graphql.limit;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.security.Caller;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Set;

/** What the tests of limits begin with. */
final class Given {
    static final Caller ANNA = agent("anna");
    static final Caller BORIS = agent("boris");

    private Given() {}

    /** The defaults but for some keys, named without {@code ledgerdesk.graphql.}. */
    static GraphQlSettings settings(Map<String, String> keys) {
        SmallRyeConfigBuilder config =
                new SmallRyeConfigBuilder()
                        .addDefaultInterceptors()
                        .addDiscoveredConverters()
                        .withMapping(GraphQlSettings.class);
        keys.forEach((key, value) -> config.withDefaultValue("ledgerdesk.graphql." + key, value));
        return config.build().getConfigMapping(GraphQlSettings.class);
    }

    private static Caller agent(String id) {
        return new Caller(
                TenantId.MAIN,
                new Actor(Actor.Kind.AGENT, new PersonId(id), id),
                Set.of(),
                Authority.UNLIMITED);
    }
}
