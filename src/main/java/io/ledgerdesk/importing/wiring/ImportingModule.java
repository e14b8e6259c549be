package io.ledgerdesk.importing.wiring;

import io.ledgerdesk.importing.command.ImportJobCommand;
import io.ledgerdesk.importing.command.ImportJobCommand.CancelImport;
import io.ledgerdesk.importing.command.ImportJobCommand.FailImport;
import io.ledgerdesk.importing.command.ImportJobCommand.FinishImport;
import io.ledgerdesk.importing.command.ImportJobCommand.RequestImport;
import io.ledgerdesk.importing.domain.ImportJob;
import io.ledgerdesk.importing.domain.ImportJobDecider;
import io.ledgerdesk.importing.event.ImportJobEvent;
import io.ledgerdesk.platform.command.CommandModule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The life of imports as the platform hosts it. */
public final class ImportingModule {

    @Produces
    @Singleton
    CommandModule<ImportJobCommand, ImportJob, ImportJobEvent> hosted() {
        return module();
    }

    /** The same without a container. */
    public static CommandModule<ImportJobCommand, ImportJob, ImportJobEvent> module() {
        return new CommandModule<>(
                new ImportJobDecider(),
                ImportJob.class,
                ImportJobEvent.class,
                List.of(
                        RequestImport.class,
                        FinishImport.class,
                        FailImport.class,
                        CancelImport.class),
                command -> command.job().tag(),
                event -> event.job().tag(),
                event -> List.of());
    }
}
