package io.ledgerdesk.importing.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What {@code import} was called with.
 *
 * @param report where to write what was found, if asked for
 */
record ImportCall(String source, Path file, String tenant, @Nullable Path report) {
    static final String USAGE =
            """
            Imports another system's log, as a node of the desk that ends with the import.

              java -jar quarkus-run.jar import --source servicenow <file.csv[.gz]> [--report report.csv] [--tenant main]

            Leaves with 0 if every row came in, 1 if rows were refused, 2 if it could not be done.\
            """;

    /** Why a call cannot be understood. */
    static final class Misused extends Exception {
        private static final long serialVersionUID = 1L;

        Misused(String why) {
            super(why);
        }
    }

    /**
     * @param arguments those behind {@code import}
     */
    static ImportCall parse(String... arguments) throws Misused {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(arguments));
        String source = null;
        String file = null;
        String tenant = "main";
        String report = null;
        while (!left.isEmpty()) {
            String one = left.remove();
            switch (one) {
                case "--source" -> source = value(one, left);
                case "--report" -> report = value(one, left);
                case "--tenant" -> tenant = value(one, left);
                default -> {
                    if (one.startsWith("-")) {
                        throw new Misused("there is no " + one);
                    }
                    if (file != null) {
                        throw new Misused("one file at a time, not " + file + " and " + one);
                    }
                    file = one;
                }
            }
        }
        if (source == null) {
            throw new Misused("--source is missing");
        }
        if (file == null) {
            throw new Misused("the file is missing");
        }
        Path path = Path.of(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new Misused(file + " cannot be read");
        }
        return new ImportCall(source, path, tenant, report == null ? null : Path.of(report));
    }

    private static String value(String option, Deque<String> left) throws Misused {
        String value = left.poll();
        if (value == null) {
            throw new Misused(option + " needs a value");
        }
        return value;
    }
}
