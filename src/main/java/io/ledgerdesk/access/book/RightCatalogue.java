package io.ledgerdesk.access.book;

import io.ledgerdesk.kernel.access.Grants;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every right that there is, as {@code access/rights.txt} has it. */
public record RightCatalogue(List<KnownRight> rights) {
    private static final int COLUMNS = 4;

    public RightCatalogue {
        rights = List.copyOf(rights);
    }

    /** Those that come with the desk. */
    public static RightCatalogue shipped() {
        return new RightCatalogue(
                ResourceTable.lines("/access/rights.txt").stream()
                        .map(line -> right(line, ResourceTable.cells(line, COLUMNS)))
                        .toList());
    }

    /** Each of them without bounds. */
    public Grants everything() {
        return new Grants(
                rights.stream()
                        .collect(Collectors.toMap(KnownRight::right, known -> Set.of(Reach.ALL))));
    }

    private static KnownRight right(String line, List<String> cells) {
        boolean reaches =
                switch (cells.get(1)) {
                    case "each" -> true;
                    case "all" -> false;
                    default -> throw new IllegalStateException("neither each nor all: " + line);
                };
        return new KnownRight(new Right(cells.get(0)), reaches, cells.get(2), cells.get(3));
    }
}
