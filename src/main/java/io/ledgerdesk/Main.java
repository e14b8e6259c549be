package io.ledgerdesk;

import io.ledgerdesk.kernel.Fault;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.annotations.QuarkusMain;
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
        Class<QuarkusApplication> untilStopped = null;
        Quarkus.run(untilStopped, Main::ended, arguments);
    }

    private static void ended(Integer exitCode, @Nullable Throwable failure) {
        if (failure != null) {
            String known = known(failure);
            if (known != null) {
                System.err.println(known);
            } else {
                Logger.getLogger(Main.class).error("The desk could not start", failure);
            }
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, failure);
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
