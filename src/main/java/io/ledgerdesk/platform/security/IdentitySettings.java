package io.ledgerdesk.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the desk learns who is asking. */
@ConfigMapping(prefix = "ledgerdesk.identity")
public interface IdentitySettings {

    /**
     * Whether whoever names an actor in a header is believed. For demo, development and tests; a
     * desk in production refuses to start with it.
     */
    @WithDefault("false")
    boolean namedActors();

    /**
     * How long what the directory and the roles say of a caller is used before they are asked
     * again; a change that a node hears of is used at once. 0 asks each time.
     */
    @WithDefault("5S")
    Duration remembered();

    /** Most callers remembered at a time on one node. */
    @WithDefault("10000")
    int rememberedCallers();
}
