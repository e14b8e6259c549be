package io.ledgerdesk.platform.database;

import io.ledgerdesk.kernel.Fault;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Answers the datasource's settings from the embedded PostgreSQL and starts it when first asked. It
 * names no properties: whoever only lists configuration, as a build does, starts nothing. The
 * address is kept in a system property, so that a live reload finds the running server.
 */
final class EmbeddedSource implements ConfigSource {
    static final int NOWHERE = 1;

    /** Above all others: no half of another database's credentials may mix in. */
    private static final int ORDINAL = 1000;

    private final EmbeddedSettings settings;
    private @Nullable String fault;

    EmbeddedSource(EmbeddedSettings settings) {
        this.settings = settings;
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public @Nullable String getValue(String name) {
        return switch (name) {
            case DatabaseSourceFactory.JDBC_URL -> "jdbc:postgresql://" + address();
            case DatabaseSourceFactory.REACTIVE_URL -> "postgresql://" + address();
            case "ledgerdesk.database.embedded-username" -> Cluster.USER;
            case "ledgerdesk.database.embedded-password" -> password();
            case DatabaseCheck.EMBEDDED -> "true";
            case DatabaseCheck.FAULT -> fault();
            default -> null;
        };
    }

    @Override
    public String getName() {
        return "embedded PostgreSQL";
    }

    private String address() {
        return "127.0.0.1:" + port() + "/" + Cluster.DATABASE;
    }

    private String password() {
        return port() == NOWHERE ? "" : Cluster.of(settings).password();
    }

    private @Nullable String fault() {
        port();
        return fault;
    }

    /** Where it runs; nowhere if it cannot, which {@link DatabaseCheck} then tells. */
    private int port() {
        synchronized (EmbeddedSource.class) {
            String key = "ledgerdesk.embedded-postgresql:" + settings.home();
            Integer running = Integer.getInteger(key);
            if (running != null) {
                return running;
            }
            if (fault != null) {
                return NOWHERE;
            }
            try {
                EmbeddedServer server = EmbeddedServer.start(settings);
                StopHook.register(server);
                System.setProperty(key, Integer.toString(server.port()));
                return server.port();
            } catch (Fault failed) {
                fault = failed.getMessage();
                return NOWHERE;
            }
        }
    }
}
