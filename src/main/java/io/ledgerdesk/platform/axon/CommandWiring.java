package io.ledgerdesk.platform.axon;

import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.vault.InputHash;
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
    DeciderHost host(
            @All List<CommandModule<?, ?, ?>> modules,
            EventLog log,
            EventCodec codec,
            Clock clock,
            CommandSettings settings) {
        return new DeciderHost(modules, log, codec, clock, settings.streamPageSize());
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
            CommandSettings settings) {
        CommandLimits limits =
                new CommandLimits(
                        settings.maxAttempts(), settings.maxStreams(), settings.maxInFlight());
        return new AxonCommandGateway(host, log, codec, inputHash::of, limits);
    }
}
