package io.ledgerdesk.platform.database;

import io.ledgerdesk.kernel.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The embedded PostgreSQL's files.
 *
 * @param data its data directory
 * @param passwordFile the password of its only user
 * @param log where it writes its log
 */
record Cluster(Path data, Path passwordFile, Path log) {
    static final String USER = "ledgerdesk";
    static final String DATABASE = "ledgerdesk";
    private static final String SETTINGS = "ledgerdesk.conf";
    private static final int PASSWORD_BYTES = 32;

    /** Durable, silent about what is in the data, and sized for a desk on a small machine. */
    private static final String SERVER_SETTINGS =
            """
            # Written by the desk at each start: changes are lost. Put your own into postgresql.conf.

            # What was answered stays written.
            fsync = on
            synchronous_commit = on
            full_page_writes = on

            # Reached by this machine alone.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = scram-sha-256
            max_connections = 200

            shared_buffers = 256MB
            effective_cache_size = 1GB
            wal_buffers = 16MB
            max_wal_size = 2GB
            checkpoint_timeout = 15min
            random_page_cost = 1.1
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'

            # A week of logs. Errors go to the desk, not here: statements, values and the messages
            # of their errors can hold what people wrote.
            logging_collector = on
            log_filename = 'postgres-%a.log'
            log_file_mode = 0600
            log_rotation_age = 1d
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_min_messages = log
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_statement = none
            log_min_duration_statement = -1
            log_connections = ''
            log_disconnections = off
            """;

    static Cluster of(EmbeddedSettings settings) {
        Path home = settings.home();
        return new Cluster(
                home.resolve("postgres"),
                home.resolve("postgres.password"),
                home.resolve("postgres-log"));
    }

    /** Makes the files unless they are there; a making that was cut off is begun anew. */
    void prepare(ServerPrograms programs) throws IOException {
        Directories.createPrivate(log);
        if (!Files.exists(data)) {
            initialise(programs);
        }
        String logDirectory = log.toString().replace('\\', '/').replace("'", "''");
        Files.writeString(
                data.resolve(SETTINGS),
                SERVER_SETTINGS + "log_directory = '" + logDirectory + "'\n");
    }

    /**
     * @throws Fault {@code DATABASE_PASSWORD_MISSING}
     */
    String password() {
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new Fault(
                    "DATABASE_PASSWORD_MISSING",
                    "%s cannot be read (%s); the embedded PostgreSQL cannot be entered without it. Put it back from a backup."
                            .formatted(passwordFile, e),
                    e);
        }
    }

    /** The last line of the server's log that tells why it did not start. */
    String lastWords() throws IOException {
        Path newest = startLog();
        List<String> lines;
        try {
            lines = Files.readAllLines(newest);
        } catch (NoSuchFileException silent) {
            return "";
        }
        return lines.reversed().stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .findFirst()
                .orElse("");
    }

    Path startLog() {
        return log.resolve("start.log");
    }

    private void initialise(ServerPrograms programs) throws IOException {
        Path making = data.resolveSibling("postgres.making");
        Directories.delete(making);
        if (!Files.exists(passwordFile)) {
            byte[] secret = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(secret);
            Directories.createPrivateFile(
                    passwordFile, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        var outcome =
                programs.run(
                        "initdb",
                        List.of(
                                "--pgdata=" + making,
                                "--username=" + USER,
                                "--pwfile=" + passwordFile,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--no-instructions"));
        if (!outcome.success()) {
            throw new Fault(
                    "DATABASE_NOT_STARTED",
                    "the embedded PostgreSQL's data could not be made in %s: %s"
                            .formatted(data, lastLine(outcome.output())));
        }
        Files.writeString(
                making.resolve("postgresql.conf"),
                "\n# The desk's settings, written anew at each start. Your own go below.\ninclude '"
                        + SETTINGS
                        + "'\n",
                StandardOpenOption.APPEND);
        Files.move(making, data, StandardCopyOption.ATOMIC_MOVE);
    }

    static String lastLine(String output) {
        return output.substring(output.lastIndexOf('\n') + 1);
    }
}
