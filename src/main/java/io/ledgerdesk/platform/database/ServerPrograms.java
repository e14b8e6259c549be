package io.ledgerdesk.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs.
 *
 * @param home the directory that holds {@code bin}
 */
record ServerPrograms(Path home) {

    /** What a program said, and whether it was content. */
    record Outcome(boolean success, String output) {}

    /** Runs it to its end; its output goes through a file, which a server left behind may keep. */
    Outcome run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(asSomeoneElse());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        Path output = Files.createTempFile("ledgerdesk-", ".out");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            process.getOutputStream().close();
            boolean success = process.waitFor() == 0;
            return new Outcome(success, Files.readString(output).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " was running", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** PostgreSQL refuses to run as root: there it gets a user namespace in which it is nobody. */
    private static List<String> asSomeoneElse() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        return linux && new UnixSystem().getUid() == 0 ? List.of("unshare", "-U") : List.of();
    }
}
