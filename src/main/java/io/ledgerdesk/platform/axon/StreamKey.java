package io.ledgerdesk.platform.axon;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.command.CommandModule;

/** Which stream of which module: what Axon takes for an entity's id. */
record StreamKey(CommandModule<?, ?, ?> module, Tag stream) {

    @SuppressWarnings("unchecked") // the host finds the module by the command's class
    static <C> StreamKey of(CommandModule<C, ?, ?> module, Object command) {
        return new StreamKey(module, module.stream().apply((C) command));
    }
}
