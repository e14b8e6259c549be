package io.ledgerdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point at is there. */
class DocsTest {
    private static final Pattern SOURCE = Pattern.compile("`([\\w/]+\\.(?:java|sql))`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @Test
    void theWayOfOneTicketNamesFilesThatExist() {
        List<String> files = files(Path.of("src/main")).map(Path::toString).toList();
        assertThat(named(SOURCE, Path.of("docs/one-ticket.md")))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(files)
                                .as("docs/one-ticket.md names %s", name)
                                .anyMatch(file -> ("/" + file).endsWith("/" + name)));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(documents())
                .isNotEmpty()
                .allSatisfy(document ->
                        assertThat(named(LINK, document))
                                .as("links of %s", document)
                                .allMatch(link -> Files.exists(document.resolveSibling(link))));
    }

    private static List<Path> documents() {
        return Stream.of(files(Path.of("docs")), list(Path.of(".")), list(Path.of("bench")))
                .flatMap(found -> found)
                .filter(file -> file.toString().endsWith(".md"))
                .toList();
    }

    private static List<String> named(Pattern pattern, Path document) {
        try {
            return pattern.matcher(Files.readString(document))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
