package io.ledgerdesk.servicelevel.policy;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.platform.timer.TimerCommands;
import io.ledgerdesk.platform.timer.TimerHandler;
import io.ledgerdesk.platform.timer.TimerTable;
import io.ledgerdesk.servicelevel.command.ServiceLevelCommand.TakeDown;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent.AgreementExpiring;
import io.ledgerdesk.servicelevel.view.expiry.AgreementExpiries;
import io.ledgerdesk.servicelevel.view.expiry.AgreementExpiry;
import io.ledgerdesk.servicelevel.view.expiry.ExpiryReminders;
import io.ledgerdesk.servicelevel.view.timer.ClockTimerTable;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;

/** When an agreement comes to its end, it is recorded so that staff is told. */
@Singleton
public final class WhenAgreementEndsSoonThenRemind implements TimerHandler {
    private final AgreementExpiries expiries;
    private final TimerCommands commands;

    public WhenAgreementEndsSoonThenRemind(AgreementExpiries expiries, TimerCommands commands) {
        this.expiries = expiries;
        this.commands = commands;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ExpiryReminders.KIND);
    }

    @Override
    public TimerTable table() {
        return ClockTimerTable.TABLE;
    }

    /** An agreement that ends at another time by now is reminded of then. */
    @Override
    public Uni<Void> fire(TenantId tenant, Timer timer) {
        return expiries.of(tenant, new CatalogueId(timer.subject().value()))
                .chain(found ->
                        found.filter(expiry -> expiry.cause().equals(timer.cause()))
                                .map(expiry ->
                                        commands.send(
                                                tenant,
                                                timer,
                                                new TakeDown(expiring(expiry, timer.step()))))
                                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static AgreementExpiring expiring(AgreementExpiry expiry, int days) {
        return new AgreementExpiring(expiry.agreement(), expiry.version(), expiry.validTo(), days);
    }
}
