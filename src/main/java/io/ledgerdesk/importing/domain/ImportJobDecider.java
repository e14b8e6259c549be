package io.ledgerdesk.importing.domain;

import io.ledgerdesk.importing.command.ImportJobCommand;
import io.ledgerdesk.importing.command.ImportJobCommand.CancelImport;
import io.ledgerdesk.importing.command.ImportJobCommand.FailImport;
import io.ledgerdesk.importing.command.ImportJobCommand.FinishImport;
import io.ledgerdesk.importing.command.ImportJobCommand.RequestImport;
import io.ledgerdesk.importing.command.ImportJobRejection.FileNameInvalid;
import io.ledgerdesk.importing.command.ImportJobRejection.ImportEnded;
import io.ledgerdesk.importing.command.ImportJobRejection.ImportNotFound;
import io.ledgerdesk.importing.event.ImportJobEvent;
import io.ledgerdesk.importing.event.ImportJobEvent.ImportCancelled;
import io.ledgerdesk.importing.event.ImportJobEvent.ImportFailed;
import io.ledgerdesk.importing.event.ImportJobEvent.ImportFinished;
import io.ledgerdesk.importing.event.ImportJobEvent.ImportRequested;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decider;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.Streams;

/**
 * An import is requested once and ends once; that it is told again what it knows, as after a crash,
 * changes nothing.
 */
public final class ImportJobDecider
        implements Decider<ImportJobCommand, ImportJob, ImportJobEvent> {
    private static final int LONGEST_NAME = 255;

    @Override
    public ImportJob initial() {
        return ImportJob.UNKNOWN;
    }

    @Override
    public ImportJob evolve(ImportJob state, ImportJobEvent event) {
        return switch (event) {
            case ImportRequested e -> ImportJob.REQUESTED;
            case ImportFinished e -> ImportJob.ENDED;
            case ImportFailed e -> ImportJob.ENDED;
            case ImportCancelled e -> ImportJob.ENDED;
        };
    }

    @Override
    public Decision<ImportJobEvent> decide(
            Streams<ImportJob> streams, ImportJobCommand command, DecisionContext context) {
        ImportJob state = streams.own();
        if (context.actor().kind() == Actor.Kind.REQUESTER) {
            return Decision.rejected(new ImportNotFound());
        }
        return switch (command) {
            case RequestImport c -> request(state, c, context.actor());
            case FinishImport c -> end(state, new ImportFinished(c.job(), c.rows()));
            case FailImport c -> end(state, new ImportFailed(c.job(), c.code(), c.rows()));
            case CancelImport c ->
                    state == ImportJob.ENDED
                            ? Decision.rejected(new ImportEnded())
                            : end(state, new ImportCancelled(c.job()));
        };
    }

    private static Decision<ImportJobEvent> request(
            ImportJob state, RequestImport command, Actor actor) {
        if (state != ImportJob.UNKNOWN) {
            return Decision.nothing();
        }
        String name = command.fileName();
        boolean fine =
                !name.isBlank()
                        && name.codePointCount(0, name.length()) <= LONGEST_NAME
                        && name.codePoints().noneMatch(Character::isISOControl);
        return fine
                ? Decision.accepted(
                        new ImportRequested(
                                command.job(),
                                command.source(),
                                Personal.of(actor.id(), name),
                                command.digest(),
                                command.bytes()))
                : Decision.rejected(new FileNameInvalid());
    }

    private static Decision<ImportJobEvent> end(ImportJob state, ImportJobEvent event) {
        return switch (state) {
            case UNKNOWN -> Decision.rejected(new ImportNotFound());
            case REQUESTED -> Decision.accepted(event);
            case ENDED -> Decision.nothing();
        };
    }
}
