package io.ledgerdesk.platform.database;

import io.ledgerdesk.kernel.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL of the desk's own. It is found again after a hard kill of the desk, of PostgreSQL,
 * or of both, and started again on the same port when it dies under a running desk.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedServer.class);
    private static final int STOP_SECONDS = 60;
    private static final int WATCH_MILLIS = 500;

    private final EmbeddedSettings settings;
    private final DirectoryLock lock;
    private final ServerPrograms programs;
    private final Cluster cluster;
    private final int port;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("watch embedded PostgreSQL").factory());
    private boolean closed;

    private EmbeddedServer(EmbeddedSettings settings, DirectoryLock lock, ServerPrograms programs)
            throws IOException {
        this.settings = settings;
        this.lock = lock;
        this.programs = programs;
        this.cluster = Cluster.of(settings);
        this.port = settings.port() == 0 ? freePort() : settings.port();
    }

    /**
     * Starts it, making its files where there are none. A server that a killed desk left behind is
     * stopped first, so that it always runs with this desk's programs and settings.
     *
     * @throws Fault {@code DATA_DIRECTORY_IN_USE}, {@code DATA_DIRECTORY_UNUSABLE}, {@code
     *     DATABASE_NOT_EMBEDDED}, {@code DATABASE_NOT_STARTED}, {@code DATABASE_PASSWORD_MISSING}
     */
    public static EmbeddedServer start(EmbeddedSettings settings) {
        try {
            Directories.createPrivate(settings.home());
            DirectoryLock lock = DirectoryLock.acquire(settings.home());
            try {
                Path binaries = ServerBinaries.under(settings.directory().resolve("binaries"));
                var server = new EmbeddedServer(settings, lock, new ServerPrograms(binaries));
                server.open(binaries);
                return server;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw unusable(settings.directory(), e);
        }
    }

    static Fault unusable(Path directory, IOException e) {
        return new Fault(
                "DATA_DIRECTORY_UNUSABLE",
                "%s cannot be used for the desk's data: %s. Make it writable, or set ledgerdesk.data-directory."
                        .formatted(directory, e),
                e);
    }

    public int port() {
        return port;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE;
    }

    /** A connection as the database's only user. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), Cluster.USER, cluster.password());
    }

    /** Ends it in good order; what is throw-away is removed. */
    @Override
    public void close() {
        watch.shutdownNow();
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            try {
                stop();
                if (settings.throwAway()) {
                    Directories.delete(settings.home());
                }
            } catch (IOException e) {
                LOG.warnf("The embedded PostgreSQL could not be stopped in good order: %s", e);
            } finally {
                lock.close();
            }
        }
    }

    private void open(Path binaries) throws IOException {
        cluster.prepare(programs);
        stop();
        removeOld(binaries);
        launch();
        createDatabase();
        keepWatch();
    }

    @SuppressWarnings(
            "FutureReturnValueIgnored") // it catches its failures, and ends with the watch
    private void keepWatch() {
        watch.scheduleWithFixedDelay(
                this::startAgainIfDead, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void launch() throws IOException {
        Files.deleteIfExists(cluster.startLog());
        var outcome =
                programs.run(
                        "pg_ctl",
                        List.of(
                                "start",
                                "--wait",
                                "--timeout=" + settings.startTimeout().toSeconds(),
                                "--pgdata=" + cluster.data(),
                                "--log=" + cluster.startLog(),
                                "--options=-p " + port));
        if (!outcome.success()) {
            String why = cluster.lastWords();
            throw new Fault(
                    "DATABASE_NOT_STARTED",
                    "the embedded PostgreSQL in %s did not start: %s. Its logs are in %s."
                            .formatted(
                                    cluster.data(),
                                    why.isEmpty() ? Cluster.lastLine(outcome.output()) : why,
                                    cluster.log()));
        }
        LOG.infof("Embedded PostgreSQL on 127.0.0.1:%d, data in %s", port, cluster.data());
    }

    /** Stops what runs on our files; clears the traces of what no longer does. */
    private void stop() throws IOException {
        var running = PostmasterFile.in(cluster.data());
        if (running.isEmpty()) {
            return;
        }
        if (!running.get().running()) {
            // The number may be another process's by now, which PostgreSQL would take for itself.
            // Survivors of a killed server still hold its shared memory: that, it checks too.
            Files.deleteIfExists(cluster.data().resolve(PostmasterFile.NAME));
            return;
        }
        var outcome = stop("fast");
        if (!outcome.success() && !stop("immediate").success()) {
            throw new IOException(outcome.output());
        }
    }

    private ServerPrograms.Outcome stop(String mode) throws IOException {
        return programs.run(
                "pg_ctl",
                List.of(
                        "stop",
                        "--wait",
                        "--timeout=" + STOP_SECONDS,
                        "--mode=" + mode,
                        "--pgdata=" + cluster.data()));
    }

    private synchronized void startAgainIfDead() {
        try {
            if (closed
                    || PostmasterFile.in(cluster.data())
                            .filter(PostmasterFile::running)
                            .isPresent()) {
                return;
            }
            LOG.warn("The embedded PostgreSQL has died; it is started again");
            stop();
            launch();
        } catch (IOException | RuntimeException e) {
            LOG.errorf("The embedded PostgreSQL could not be started again: %s", e.getMessage());
        }
    }

    private void createDatabase() {
        String maintenance = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (var connection =
                        DriverManager.getConnection(maintenance, Cluster.USER, cluster.password());
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "SELECT FROM pg_database WHERE datname = '"
                                        + Cluster.DATABASE
                                        + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + Cluster.DATABASE);
            }
        } catch (SQLException e) {
            throw new Fault(
                    "DATABASE_NOT_STARTED",
                    "the embedded PostgreSQL in %s started but cannot be used: %s"
                            .formatted(cluster.data(), e.getMessage()),
                    e);
        }
    }

    private void removeOld(Path binaries) throws IOException {
        if (settings.throwAway()) {
            settings.removeAbandoned();
            return;
        }
        try (Stream<Path> entries = Files.list(binaries.resolveSibling("."))) {
            for (Path entry :
                    entries.filter(entry -> !entry.endsWith(binaries.getFileName())).toList()) {
                Directories.delete(entry);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
