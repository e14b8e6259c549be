package io.ledgerdesk.platform.files;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.files.scan.FileScanner;
import io.ledgerdesk.platform.files.scan.FileScanner.Verdict;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/** Has the scanner see files, where there is one. */
final class FileScanning {
    private static final Logger LOG = Logger.getLogger(FileScanning.class);

    private final FileParts parts;
    private final FileDesk desk;

    FileScanning(FileParts parts, FileDesk desk) {
        this.parts = parts;
        this.desk = desk;
    }

    /**
     * What the scanner says of a file that is whole.
     *
     * @return fails with {@code FILE_INFECTED}, and with {@code FILE_NOT_SCANNED} if such files are
     *     not to be held
     */
    Uni<FileState> ofNew(KeptFile file) {
        FileScanner scanner = parts.scanner();
        if (scanner == null) {
            return Uni.createFrom().item(FileState.UNSCANNED);
        }
        Uni<FileState> state = verdict(scanner, file).map(FileScanning::clean);
        return parts.limits().holdUnscanned()
                ? state.onFailure(FileScanning::isUnscanned).recoverWithItem(FileState.UNSCANNED)
                : state;
    }

    /** What it says of one that was held. */
    Uni<FileState> ofHeld(FileScanner scanner, KeptFile file) {
        return verdict(scanner, file)
                .map(verdict ->
                        switch (verdict) {
                            case Verdict.Clean clean -> FileState.CLEAN;
                            case Verdict.Infected infected -> FileState.INFECTED;
                        });
    }

    private Uni<Verdict> verdict(FileScanner scanner, KeptFile file) {
        return scanner.scan(desk.read(file, 0, file.size()))
                .invoke(verdict -> {
                    if (verdict instanceof Verdict.Infected(String what)) {
                        LOG.warnf("file %s of %s holds %s", file.id(), file.uploader(), what);
                    }
                });
    }

    private static FileState clean(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clean clean -> FileState.CLEAN;
            case Verdict.Infected(String what) ->
                    throw new Fault(
                            "FILE_INFECTED",
                            "the virus scanner found %s in the file".formatted(what));
        };
    }

    private static boolean isUnscanned(Throwable failure) {
        return failure instanceof Fault fault && fault.code().equals("FILE_NOT_SCANNED");
    }
}
