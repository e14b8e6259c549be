package io.ledgerdesk.servicelevel.policy;

import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.platform.timer.TimerCommands;
import io.ledgerdesk.platform.timer.TimerMetrics;
import io.ledgerdesk.platform.timer.TimerRunner;
import io.ledgerdesk.platform.timer.TimerSettings;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogues;
import io.ledgerdesk.servicelevel.view.clock.OpenLevels;
import io.ledgerdesk.servicelevel.view.clock.TicketClockProjection;
import io.ledgerdesk.servicelevel.view.expiry.AgreementExpiries;
import io.ledgerdesk.servicelevel.view.expiry.ExpiryReminders;
import io.ledgerdesk.servicelevel.wiring.ServiceLevelModule;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.util.List;

/** What counts clocks on a node, and records what is noticed of them. */
public final class ClockParts {
    public final TicketClockProjection projection;
    private final Pool pool;
    private final ClockCatalogues catalogues = new ClockCatalogues();
    private final AgreementExpiries expiries;

    public ClockParts(Pool pool) {
        this.pool = pool;
        expiries = new AgreementExpiries(pool, new ExpiryReminders(List.of(7, 30)));
        projection = new TicketClockProjection(catalogues, expiries);
    }

    /** Besides the tickets'; whatever is said of the catalogue and of companies is taken down. */
    public static List<CommandModule<?, ?, ?>> modules() {
        return modules(Sayings.ofCompanies());
    }

    static List<CommandModule<?, ?, ?>> modules(CommandModule<?, ?, ?> directory) {
        return List.of(
                ServiceLevelModule.clocks(),
                ServiceLevelModule.upkeep(),
                Sayings.ofTheCatalogue(),
                directory);
    }

    /** Of this node. */
    public TimerRunner timers(TicketNode commands, Clock clock) {
        TimerCommands sending = new TimerCommands(commands.gateway());
        return new TimerRunner(
                pool,
                commands.node.vertx,
                clock,
                TimerSettings.defaults(),
                new TimerMetrics(new SimpleMeterRegistry()),
                List.of(
                        Taking.notices(commands.node, pool, catalogues, sending, clock),
                        new WhenCatalogueChangesThenRecount(
                                new OpenLevels(pool, catalogues),
                                sending,
                                new RecountSettings(2, 2),
                                clock),
                        new WhenAgreementEndsSoonThenRemind(expiries, sending)));
    }
}
