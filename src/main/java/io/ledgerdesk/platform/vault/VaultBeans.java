package io.ledgerdesk.platform.vault;

import io.quarkus.runtime.StartupEvent;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The vault in the running desk; a wrong master key keeps the desk from starting. */
@Singleton
final class VaultBeans {

    @Produces
    @Singleton
    OpenVault openVault(
            DataSource database,
            @ConfigProperty(name = "ledgerdesk.vault.master-key") Optional<String> key,
            @ConfigProperty(name = "ledgerdesk.vault.master-key-file") Optional<Path> file,
            @ConfigProperty(name = "ledgerdesk.vault.previous-master-keys")
                    Optional<List<String>> previous,
            @ConfigProperty(name = "ledgerdesk.data-directory", defaultValue = ".ledgerdesk")
                    Path dataDirectory) {
        return OpenVault.open(
                database,
                new MasterKeySettings(key, file, dataDirectory, previous.orElse(List.of())));
    }

    @Produces
    @Singleton
    PgVault vault(
            Pool pool,
            OpenVault open,
            @ConfigProperty(name = "ledgerdesk.vault.cache-size", defaultValue = "100000")
                    int cacheSize,
            @ConfigProperty(name = "ledgerdesk.vault.cache-expiry", defaultValue = "60s")
                    Duration cacheExpiry,
            @ConfigProperty(name = "ledgerdesk.vault.cache-trust", defaultValue = "2s")
                    Duration trust,
            @ConfigProperty(name = "ledgerdesk.vault.max-waiting", defaultValue = "10000")
                    int maxWaiting) {
        return new PgVault(
                pool, open.keys(), new PgVault.Limits(cacheSize, cacheExpiry, trust, maxWaiting));
    }

    @Produces
    @Singleton
    InputHash inputHash(OpenVault open) {
        return open.inputHash();
    }

    void openAtStart(@Observes StartupEvent event, OpenVault open) {
        // Asking for the bean opened it.
    }
}
