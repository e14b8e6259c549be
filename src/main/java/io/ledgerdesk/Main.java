package io.ledgerdesk;

import io.ledgerdesk.importing.console.ImportConsole;
import io.ledgerdesk.kernel.Fault;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Starts the desk. A start that fails for a reason we know ends with one line, its code first, on
 * standard error, and exit code 1; any other failure is logged whole.
 */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(ImportConsole.COMMAND)) {
            runImport(arguments);
        } else {
            Class<QuarkusApplication> untilStopped = null;
            Quarkus.run(untilStopped, Main::ended, arguments);
        }
    }

    /** A desk that listens where nobody knows, for the time of one import. */
    private static void runImport(String... arguments) {
        if (!ImportConsole.understands(Arrays.copyOfRange(arguments, 1, arguments.length))) {
            System.exit(ImportConsole.FAILED);
        }
        System.getProperties().putIfAbsent("quarkus.http.port", "0");
        Quarkus.run(ImportConsole.class, Main::importEnded, arguments);
    }

    private static void importEnded(Integer exitCode, @Nullable Throwable failure) {
        String known = failure == null ? null : known(failure);
        if (known != null && known.startsWith("DATA_DIRECTORY_IN_USE")) {
            known += " To import into the desk that runs, upload the file to it: POST /imports.";
        }
        told(failure, known);
        ApplicationLifecycleManager.getDefaultExitCodeHandler()
                .accept(failure == null ? exitCode : Integer.valueOf(ImportConsole.FAILED), null);
    }

    private static void ended(Integer exitCode, @Nullable Throwable failure) {
        told(failure, failure == null ? null : known(failure));
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, failure);
    }

    private static void told(@Nullable Throwable failure, @Nullable String known) {
        if (known != null) {
            System.err.println(known);
        } else if (failure != null) {
            Logger.getLogger(Main.class).error("The desk could not start", failure);
        }
    }

    private static @Nullable String known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Fault) {
                return cause.getMessage();
            }
            if (cause instanceof QuarkusBindException) {
                return "PORT_IN_USE: another process listens on the desk's port (%s). Stop it, or set quarkus.http.port."
                        .formatted(cause.getMessage());
            }
        }
        return null;
    }
}
