package io.ledgerdesk.platform.eventstore.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every revision of every event that was ever released stays readable. An approved sample, {@code
 * samples/<wire name>/<revision>.json}, holds the payload with its personal sections in the clear.
 * {@code -Dledgerdesk.samples.write=true} writes those that are missing; one that is there is never
 * changed.
 */
class EventSamplesTest {
    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final boolean WRITE = Boolean.getBoolean("ledgerdesk.samples.write");
    private final EventJson json = new EventJson();
    private final EventRegistry registry = Registered.registry();

    @TestFactory
    Stream<DynamicTest> everyRevisionHasASampleThatReads() {
        return registry.types().stream()
                .flatMap(type ->
                        IntStream.rangeClosed(1, type.revision())
                                .mapToObj(revision ->
                                        dynamicTest(
                                                type.name() + " " + revision,
                                                () -> check(type, revision))));
    }

    @TestFactory
    Stream<DynamicTest> noSampleIsOfAnEventThatIsGone() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.map(folder -> folder.getFileName().toString()).toList().stream()
                    .map(name ->
                            dynamicTest(
                                    name,
                                    () ->
                                            assertThat(registry.find(name))
                                                    .as(
                                                            "events of this type may lie in"
                                                                    + " a ledger: keep its"
                                                                    + " class")
                                                    .isPresent()));
        }
    }

    private void check(EventType type, int revision) throws IOException {
        Path file = SAMPLES.resolve(type.name()).resolve(revision + ".json");
        boolean newest = revision == type.revision();
        if (!Files.exists(file)) {
            if (!newest || !WRITE) {
                fail(
                        "%s is missing. Run this test with -Dledgerdesk.samples.write=true, read what"
                                + " it wrote, and commit it.",
                        file);
            }
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, canonical(Examples.of(type.shape())));
        }
        byte[] sample = Files.readAllBytes(file);
        Object event = json.read(registry.upcast(type, revision, json.parse(sample)), type.shape());
        if (newest) {
            assertThat(new String(canonical(event), UTF_8))
                    .as("the sample read and written again; a new shape needs a new revision")
                    .isEqualTo(new String(sample, UTF_8));
            assertThat(paths(json.parse(sample)))
                    .as("fields of the sample and of the class; a new shape needs a new revision")
                    .isEqualTo(paths(json.parse(canonical(Examples.of(type.shape())))));
        }
    }

    private byte[] canonical(Object event) {
        ObjectNode tree = (ObjectNode) json.tree(event);
        Sections.open(json, tree).expose();
        return CanonicalJson.bytes(tree);
    }

    private static Set<String> paths(JsonNode node) {
        Set<String> paths = new TreeSet<>();
        collect("", node, paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, Set<String> paths) {
        paths.add(path);
        node.properties()
                .forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), paths));
        if (node.isArray()) {
            node.forEach(element -> collect(path + "/*", element, paths));
        }
    }
}
