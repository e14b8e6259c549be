package io.ledgerdesk.access.matrix;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table: by operation, by role, a cell.
 *
 * @param rows cells in the order of the roles
 */
public record Matrix(List<String> roles, Map<String, List<String>> rows) {
    private static final Path FILE = Path.of("src/test/resources/access/matrix.txt");
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final String LEGEND =
            """
            # What each role of those that come with the desk may do: one row an operation, one column a role.
            # A cell of five signs is about a ticket, in this order: one's own; of a colleague in one's company; of a stranger, with one's group, on
            # one's line, the second; of a stranger, with nobody, on the first line; of a stranger, with another group, on the second line.
            # A cell of one sign is about no ticket, or about one's own things beside it.
            #   +  allowed, as far as states and rules of tickets let it be
            #   -  refused: FORBIDDEN
            #   .  there is no such ticket for the one who asks: TICKET_NOT_FOUND, nothing, absent from the list
            # The test that holds it writes it anew with -Dmatrix.write=true; read what changed before you keep it.
            """;

    /** As it was committed. */
    public static Matrix read() {
        try (Stream<String> lines = Files.lines(FILE)) {
            List<List<String>> table =
                    lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                            .map(line -> List.of(BAR.split(line.strip(), -1)))
                            .toList();
            Map<String, List<String>> rows = new LinkedHashMap<>();
            table.stream()
                    .skip(1)
                    .forEach(cells -> rows.put(cells.getFirst(), cells.subList(1, cells.size())));
            List<String> heading = table.getFirst();
            return new Matrix(heading.subList(1, heading.size()), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the table says. */
    public String cell(String operation, String role) {
        return requireNonNull(rows.get(operation), operation).get(roles.indexOf(role));
    }

    void write() {
        List<String> lines = new ArrayList<>();
        lines.add(line("operation", roles));
        new TreeMap<>(rows).forEach((operation, cells) -> lines.add(line(operation, cells)));
        try {
            Files.createDirectories(FILE.resolveSibling(""));
            Files.writeString(FILE, LEGEND + String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(String first, List<String> cells) {
        StringBuilder line = new StringBuilder("%-22s".formatted(first));
        for (int i = 0; i < cells.size(); i++) {
            line.append(" | ").append(("%-" + roles.get(i).length() + "s").formatted(cells.get(i)));
        }
        return line.toString().stripTrailing();
    }

    @Override
    public String toString() {
        return rows.entrySet().stream()
                .map(row -> row.getKey() + " " + row.getValue())
                .collect(Collectors.joining("\n"));
    }
}
