package io.ledgerdesk.platform.database;

import io.ledgerdesk.kernel.Fault;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Completes the datasource's configuration: both URLs given, nothing to do; one given, the other is
 * derived from it; none given, the embedded PostgreSQL, which starts when its address is first
 * asked for and so never while the desk is being packaged.
 */
public final class DatabaseSourceFactory implements ConfigSourceFactory {
    static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    static final String REACTIVE_URL = "quarkus.datasource.reactive.url";
    private static final int BELOW_ALL_OTHERS = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String jdbc = value(context, JDBC_URL, null);
        String reactive = value(context, REACTIVE_URL, value(context, REACTIVE_URL + "[0]", null));
        if (jdbc == null && reactive == null) {
            return List.of(new EmbeddedSource(embedded(context)));
        }
        if (reactive == null && jdbc != null) {
            return List.of(source(REACTIVE_URL, jdbc, DatabaseUrl::reactiveFrom));
        }
        if (jdbc == null && reactive != null) {
            return List.of(source(JDBC_URL, reactive, DatabaseUrl::jdbcFrom));
        }
        return List.of();
    }

    private static ConfigSource source(String missing, String given, UnaryOperator<String> derive) {
        Map<String, String> found;
        try {
            found = Map.of(missing, derive.apply(given));
        } catch (Fault fault) {
            found = Map.of(DatabaseCheck.FAULT, String.valueOf(fault.getMessage()));
        }
        return new PropertiesConfigSource(found, "derived " + missing, BELOW_ALL_OTHERS);
    }

    private static EmbeddedSettings embedded(ConfigSourceContext context) {
        boolean throwAway =
                Boolean.parseBoolean(value(context, "ledgerdesk.database.throw-away", "false"));
        Path directory =
                Path.of(required(context, "ledgerdesk.data-directory", ".ledgerdesk"))
                        .toAbsolutePath()
                        .normalize();
        return new EmbeddedSettings(
                directory,
                throwAway,
                Integer.parseInt(required(context, "ledgerdesk.database.port", "0")),
                Duration.ofSeconds(
                        Long.parseLong(
                                required(
                                        context,
                                        "ledgerdesk.database.start-timeout-seconds",
                                        "300"))));
    }

    private static String required(ConfigSourceContext context, String name, String otherwise) {
        return Objects.requireNonNullElse(value(context, name, null), otherwise);
    }

    private static @Nullable String value(
            ConfigSourceContext context, String name, @Nullable String otherwise) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null || value.getValue().isBlank()
                ? otherwise
                : value.getValue().strip();
    }
}
