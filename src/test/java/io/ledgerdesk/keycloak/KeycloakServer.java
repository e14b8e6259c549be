package io.ledgerdesk.keycloak;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Keycloak of its own, from its distribution archive, with one realm; gone after the test. */
public final class KeycloakServer implements QuarkusTestResourceLifecycleManager {
    static final String ADMIN = "admin";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String ADDRESS = "ledgerdesk.test.keycloak";
    private @Nullable Process process;

    /** Such as {@code http://127.0.0.1:40000}; tests know this class by another class loader. */
    static String address() {
        return System.getProperty(ADDRESS, "");
    }

    @Override
    public Map<String, String> start() {
        try {
            int port = freePort();
            System.setProperty(ADDRESS, "http://127.0.0.1:" + port);
            Path home = home();
            forget(home.resolve("data"));
            process = start(home, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(PATIENCE).ignoreExceptions().until(KeycloakServer::answers);
        KeycloakRealm.create();
        return Map.of(
                "ledgerdesk.identity.issuer", KeycloakRealm.address(),
                "ledgerdesk.identity.claim.person", "preferred_username",
                "ledgerdesk.identity.claim.roles", "realm_access/roles",
                "ledgerdesk.identity.ask-issuer", "true",
                "ledgerdesk.identity.verified-for", "0s",
                "ledgerdesk.identity.keys-refresh", "0s");
    }

    private static boolean answers() {
        return given().get(address() + "/realms/master").statusCode() == 200;
    }

    private static Process start(Path home, int port) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
        File log = home.resolveSibling("keycloak.log").toFile();
        return builder.redirectErrorStream(true).redirectOutput(log).start();
    }

    /** Where the build has unpacked it. */
    private static Path home() throws IOException {
        Path unpacked = Path.of(System.getProperty("keycloak.unpacked", "target/keycloak"));
        try (Stream<Path> folders = Files.list(unpacked)) {
            return folders.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What a run before has left. */
    private static void forget(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> left = Files.walk(folder)) {
                left.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        Process running = process;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
            await().atMost(PATIENCE).until(() -> !running.isAlive());
        }
    }
}
