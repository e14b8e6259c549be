package io.ledgerdesk.platform.command;

import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.EventRegistry;
import io.ledgerdesk.platform.eventstore.wire.JsonEventCodec;
import io.ledgerdesk.platform.eventstore.wire.Upcaster;
import io.ledgerdesk.platform.eventstore.wire.Visibility;
import io.ledgerdesk.platform.vault.Vault;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The codec in the running desk: the events of all modules. */
@Singleton
final class CodecWiring {

    @Produces
    @Singleton
    EventRegistry registry(
            @All List<CommandModule<?, ?, ?>> modules, @All List<Upcaster> upcasters) {
        return new EventRegistry(
                modules.stream().map(module -> module.event()).toList(), upcasters);
    }

    @Produces
    @Singleton
    EventCodec codec(EventRegistry registry, Vault vault) {
        return new JsonEventCodec(registry, vault);
    }

    @Produces
    @Singleton
    Visibility visibility() {
        return new Visibility();
    }
}
