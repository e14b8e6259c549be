package io.ledgerdesk.access.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A small text of the desk's own: lines with columns between bars; {@code #} begins a comment. */
final class ResourceTable {
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

    private ResourceTable() {}

    /** Its lines but comments and empty ones, as they are indented. */
    static List<String> lines(String resource) {
        try (InputStream in = ResourceTable.class.getResourceAsStream(resource)) {
            String text =
                    new String(
                            Objects.requireNonNull(in, resource).readAllBytes(),
                            StandardCharsets.UTF_8);
            return text.lines()
                    .map(String::stripTrailing)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns of a line. */
    static List<String> cells(String line, int columns) {
        List<String> cells = Stream.of(BAR.split(line.strip(), -1)).toList();
        if (cells.size() != columns) {
            throw new IllegalStateException("not " + columns + " columns: " + line);
        }
        return cells;
    }
}
