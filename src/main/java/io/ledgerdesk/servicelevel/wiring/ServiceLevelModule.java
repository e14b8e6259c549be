package io.ledgerdesk.servicelevel.wiring;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.servicelevel.command.ClockCommand;
import io.ledgerdesk.servicelevel.command.ClockCommand.Notice;
import io.ledgerdesk.servicelevel.command.ClockCommand.NoticeMoves;
import io.ledgerdesk.servicelevel.command.ServiceLevelCommand;
import io.ledgerdesk.servicelevel.command.ServiceLevelCommand.TakeDown;
import io.ledgerdesk.servicelevel.domain.ClockDecider;
import io.ledgerdesk.servicelevel.domain.RecordedClocks;
import io.ledgerdesk.servicelevel.domain.RecordedUpkeep;
import io.ledgerdesk.servicelevel.domain.ServiceLevelDecider;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent.ClocksRecounted;
import io.ledgerdesk.servicelevel.id.ClockStream;
import io.ledgerdesk.servicelevel.policy.RecountSettings;
import io.ledgerdesk.servicelevel.view.expiry.ExpiryReminders;
import io.ledgerdesk.servicelevel.view.step.StepSettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Service levels as the platform hosts them. */
public final class ServiceLevelModule {

    /** What was noticed of tickets' clocks. */
    @Produces
    @Singleton
    public static CommandModule<ClockCommand, RecordedClocks, ClockEvent> clocks() {
        return new CommandModule<>(
                new ClockDecider(),
                RecordedClocks.class,
                ClockEvent.class,
                List.of(Notice.class, NoticeMoves.class),
                command -> new ClockStream(command.ticket()).tag(),
                event -> new ClockStream(event.ticket()).tag(),
                event -> List.of());
    }

    /** What the desk does about all of them. */
    @Produces
    @Singleton
    public static CommandModule<ServiceLevelCommand, RecordedUpkeep, ServiceLevelEvent> upkeep() {
        return new CommandModule<>(
                new ServiceLevelDecider(),
                RecordedUpkeep.class,
                ServiceLevelEvent.class,
                List.of(TakeDown.class),
                ServiceLevelModule::stream,
                ServiceLevelEvent::stream,
                event -> List.of(),
                command ->
                        command instanceof TakeDown(var what) && what instanceof ClocksRecounted);
    }

    private static Tag stream(ServiceLevelCommand command) {
        return switch (command) {
            case TakeDown(var what) -> what.stream();
        };
    }

    @Produces
    @Singleton
    ExpiryReminders reminders(ServiceLevelSettings settings) {
        return new ExpiryReminders(settings.expiryReminderDays());
    }

    @Produces
    @Singleton
    RecountSettings recounts(ServiceLevelSettings settings) {
        return new RecountSettings(settings.recountPage(), settings.recountPages());
    }

    @Produces
    @Singleton
    StepSettings steps(ServiceLevelSettings settings) {
        return new StepSettings(settings.stepWatchers());
    }
}
