package io.ledgerdesk.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether the desk comes up with something in it. */
@ConfigMapping(prefix = "ledgerdesk.demo")
interface DemoSettings {

    /** Whether an empty desk is filled at start. */
    @WithDefault("false")
    boolean fill();
}
