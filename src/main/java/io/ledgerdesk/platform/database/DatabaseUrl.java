package io.ledgerdesk.platform.database;

import io.ledgerdesk.kernel.Fault;
import java.util.Set;

/** One datasource has two URLs, JDBC's and the reactive client's: each tells the other. */
final class DatabaseUrl {
    private static final String JDBC = "jdbc:postgresql://";
    private static final String VERTX = "vertx-reactive:";
    private static final Set<String> REACTIVE = Set.of("postgresql://", "postgres://");

    /** What both clients read alike; anything else has to be said for each. */
    private static final Set<String> SHARED = Set.of("sslmode", "user", "password");

    private DatabaseUrl() {}

    static String reactiveFrom(String jdbc) {
        if (!jdbc.startsWith(JDBC) || !plain(jdbc.substring(JDBC.length()))) {
            throw incomplete(DatabaseSourceFactory.REACTIVE_URL, DatabaseSourceFactory.JDBC_URL);
        }
        return "postgresql://" + jdbc.substring(JDBC.length());
    }

    static String jdbcFrom(String reactive) {
        String url = reactive.startsWith(VERTX) ? reactive.substring(VERTX.length()) : reactive;
        for (String scheme : REACTIVE) {
            if (url.startsWith(scheme) && plain(url.substring(scheme.length()))) {
                return JDBC + url.substring(scheme.length());
            }
        }
        throw incomplete(DatabaseSourceFactory.JDBC_URL, DatabaseSourceFactory.REACTIVE_URL);
    }

    /** One host, no credentials before it, a database, and only shared parameters. */
    private static boolean plain(String rest) {
        int query = rest.indexOf('?');
        String place = query < 0 ? rest : rest.substring(0, query);
        if (place.contains(",") || place.contains("@") || !place.contains("/")) {
            return false;
        }
        if (query < 0) {
            return true;
        }
        for (String parameter : rest.substring(query + 1).split("&", -1)) {
            if (!SHARED.contains(parameter.split("=", 2)[0])) {
                return false;
            }
        }
        return true;
    }

    private static Fault incomplete(String missing, String given) {
        return new Fault(
                "DATABASE_URL_INCOMPLETE",
                "%s is not set and cannot be told from %s. Set both (or neither, for the embedded PostgreSQL)."
                        .formatted(missing, given));
    }
}
