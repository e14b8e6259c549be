package io.ledgerdesk.platform.database;

import io.ledgerdesk.kernel.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A process that holds the embedded PostgreSQL as the desk does, to be killed. */
final class EmbeddedDesk implements AutoCloseable {
    static final String READY = "ready on ";

    private final Process process;
    private final String firstLine;

    private EmbeddedDesk(Process process, String firstLine) {
        this.process = process;
        this.firstLine = firstLine;
    }

    public static void main(String[] arguments) throws IOException {
        try {
            EmbeddedServer server = EmbeddedServer.start(settings(Path.of(arguments[0])));
            StopHook.register(server);
            System.out.println(READY + server.port());
        } catch (Fault fault) {
            System.out.println(fault.getMessage());
            System.exit(1);
        }
        while (System.in.read() >= 0) {
            // until killed, or the test ends
        }
        System.exit(0);
    }

    static EmbeddedSettings settings(Path directory) {
        return new EmbeddedSettings(directory, false, 0, Duration.ofSeconds(60));
    }

    /** Starts it and waits for the first thing it says. */
    static EmbeddedDesk start(Path directory) throws IOException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        EmbeddedDesk.class.getName(),
                                        directory.toString()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new EmbeddedDesk(process, String.valueOf(output.readLine()));
    }

    String firstLine() {
        return firstLine;
    }

    int port() {
        return Integer.parseInt(firstLine.substring(READY.length()));
    }

    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        exitCode();
    }
}
