package io.ledgerdesk.platform.axon;

import io.ledgerdesk.platform.caching.PersonalCache;
import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.vault.InputHash;
import io.ledgerdesk.platform.vault.Vault;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Puts the command side together from the modules that are there. */
final class CommandWiring {

    @Produces
    @Singleton
    StreamMemory memory(Vault vault, CommandSettings settings) {
        return new StreamMemory(
                new PersonalCache<>(
                        vault, settings.stateCacheBytes(), settings.stateCacheExpiry()));
    }

    @Produces
    @Singleton
    DeciderHost host(
            @All List<CommandModule<?, ?, ?>> modules,
            EventLog log,
            EventCodec codec,
            Clock clock,
            StreamMemory memory,
            CommandSettings settings) {
        return new DeciderHost(modules, log, codec, clock, settings.streamPageSize(), memory);
    }

    void stop(@Disposes DeciderHost host) {
        host.stop();
    }

    @Produces
    @Singleton
    CommandGateway gateway(
            DeciderHost host,
            EventLog log,
            EventCodec codec,
            InputHash inputHash,
            StreamMemory memory,
            CommandSettings settings) {
        CommandLimits limits =
                new CommandLimits(
                        settings.maxAttempts(), settings.maxStreams(), settings.maxInFlight());
        return new AxonCommandGateway(host, log, codec, inputHash::of, limits, memory);
    }
}
