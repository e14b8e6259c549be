package io.ledgerdesk.platform.graphql.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.ticket.command.rule.TicketRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of errors is what the code says, and the code says nothing that is not on it. */
class ErrorsPageTest {
    private static final Path COMMITTED = Path.of("docs/errors.md");
    private static final Path OPERATIONS = Path.of("docs/operations.md");
    private static final Path SOURCES = Path.of("src/main/java");

    /** A literal of two words at least, or what a fault or a rejection is named. */
    private static final Pattern CODE =
            Pattern.compile(
                    "\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\""
                            + "|new Fault\\(\\s*\"([A-Z0-9_]+)\""
                            + "|String code\\(\\) \\{\\s*return \"([A-Z0-9_]+)\"");

    /** Words of the same form that are no codes. */
    private static final Set<String> NO_CODES =
            Set.of(
                    "REQUESTER_ANSWERED",
                    "COMMAND_LINE",
                    // told as ROW_DIFFERS, OUT_OF_ORDER and OTHER_SOURCE
                    "IMPORTED_ROW_DIFFERS",
                    "IMPORTED_OUT_OF_ORDER",
                    "IMPORTED_ELSEWHERE");

    @Test
    void theCommittedPageIsWhatTheCodeSays() throws IOException {
        String page = ErrorsPage.text();
        if (Boolean.getBoolean("errors.write")) {
            Files.writeString(COMMITTED, page);
        }
        assertThat(Files.readString(COMMITTED))
                .as("docs/errors.md; after a wanted change run this test with -Derrors.write=true")
                .isEqualTo(page);
    }

    /** A code that only whoever runs the desk meets is explained in docs/operations.md. */
    @Test
    void everyCodeThatIsUsedIsListed() throws IOException {
        Set<String> listed = new HashSet<>(NO_CODES);
        listed().forEach(listed::add);
        Pattern.compile("`([A-Z][A-Z0-9_]+)`")
                .matcher(Files.readString(OPERATIONS))
                .results()
                .map(found -> found.group(1))
                .forEach(listed::add);

        Set<String> missing = new TreeSet<>(used());
        missing.removeAll(listed);

        assertThat(missing)
                .as("name them in an enum of platform/graphql/code, or in docs/operations.md")
                .isEmpty();
    }

    /** Those of the transport are typed where they are used; of the others the name must occur. */
    @Test
    void everyListedFaultOrRefusalIsUsed() {
        Set<String> unused = new TreeSet<>();
        Stream.<ClientCode[]>of(FaultCode.values(), DeskFaultCode.values(), UserErrorCode.values())
                .flatMap(Stream::of)
                .map(ClientCode::name)
                .forEach(unused::add);
        used().forEach(unused::remove);
        unused.removeAll(Set.of("UNAUTHENTICATED", "INTERNAL_ERROR"));

        assertThat(unused).as("listed, but nowhere used").isEmpty();
    }

    @Test
    void whatIsToldIsWritten() {
        assertThat(FaultCode.isTold("STORE_BUSY")).isTrue();
        assertThat(FaultCode.isTold("STORE_UNAVAILABLE")).isFalse();
    }

    private static Stream<String> listed() {
        return Stream.of(
                        RequestCode.values(),
                        FaultCode.values(),
                        DeskFaultCode.values(),
                        UserErrorCode.values(),
                        ImportCode.values(),
                        CloseCode.values(),
                        TicketRule.values())
                .flatMap(Stream::of)
                .flatMap(code ->
                        code instanceof CloseCode close
                                ? Stream.of(close.reason())
                                : Stream.of(((Enum<?>) code).name()));
    }

    private static Set<String> used() {
        Set<String> used = new TreeSet<>();
        for (Path file : sources()) {
            CODE.matcher(read(file)).results().map(ErrorsPageTest::name).forEach(used::add);
        }
        return used;
    }

    private static String name(MatchResult found) {
        return Stream.of(1, 2, 3)
                .map(found::group)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> sources() {
        try (Stream<Path> found = Files.walk(SOURCES)) {
            return found.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
