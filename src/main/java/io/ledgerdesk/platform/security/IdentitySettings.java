package io.ledgerdesk.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the desk learns who is asking. */
@ConfigMapping(prefix = "ledgerdesk.identity")
public interface IdentitySettings {

    /**
     * Whether whoever names an actor in a header is believed. For demo, development and tests; a
     * desk in production refuses to start with it.
     */
    @WithDefault("false")
    boolean namedActors();
}
