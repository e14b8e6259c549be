package io.ledgerdesk.platform.database;

import io.quarkus.runtime.Application;
import java.time.Duration;

/** Stops the embedded PostgreSQL when the desk ends, after the desk itself has closed. */
final class StopHook extends Thread {
    private static final Duration DESK_MAY_TAKE = Duration.ofSeconds(30);

    private final EmbeddedServer server;

    private StopHook(EmbeddedServer server) {
        super("stop embedded PostgreSQL");
        this.server = server;
    }

    static void register(EmbeddedServer server) {
        Runtime.getRuntime().addShutdownHook(new StopHook(server));
    }

    @Override
    public void run() {
        // Shutdown hooks run side by side: without this the database would go first.
        Application desk = Application.currentApplication();
        if (desk != null) {
            Thread closing = Thread.ofPlatform().daemon().start(desk::awaitShutdown);
            try {
                closing.join(DESK_MAY_TAKE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        server.close();
    }
}
