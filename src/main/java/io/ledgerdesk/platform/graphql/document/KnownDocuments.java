package io.ledgerdesk.platform.graphql.document;

import io.ledgerdesk.kernel.Fault;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents that clients were built with, as their tools write them: one JSON object {@code
 * {"<id>": "<document>"}} (Relay's compiler, graphql-codegen), or Apollo's manifest with a list
 * {@code operations} of objects with {@code id} and {@code body}. A document is found by its id, by
 * the SHA-256 of its text, and by its text.
 */
final class KnownDocuments {
    private final Map<String, String> byId = new HashMap<>();
    private final Limits limits;

    private KnownDocuments(Limits limits) {
        this.limits = limits;
    }

    /**
     * What is read at most.
     *
     * @param documents so many
     * @param length of one, in characters
     */
    record Limits(int documents, int length) {}

    /**
     * @param place a file, or a folder of files that end in {@code .json}
     * @throws Fault {@code DOCUMENTS_UNREADABLE} if it is anything else
     */
    static KnownDocuments read(Path place, Limits limits) {
        KnownDocuments known = new KnownDocuments(limits);
        for (Path file : files(place)) {
            known.addAll(file);
        }
        return known;
    }

    static KnownDocuments none() {
        return new KnownDocuments(new Limits(0, 0));
    }

    /**
     * @param id as the manifest has it, or the SHA-256 of the text in lower case hexadecimals
     */
    Optional<String> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    private static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> found = Files.list(place)) {
            return found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw unreadable(place, String.valueOf(e.getMessage()), e);
        }
    }

    private void addAll(Path file) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            JsonObject manifest = reader.readObject();
            if (manifest.get("operations") instanceof List<?> operations) {
                operations.forEach(operation -> addOperation(file, operation));
            } else {
                manifest.forEach((id, text) -> add(file, id, text));
            }
        } catch (IOException e) {
            throw unreadable(file, "it cannot be read: " + e, e);
        } catch (jakarta.json.JsonException | IllegalStateException | ClassCastException e) {
            throw unreadable(file, "it is not a JSON object: " + e.getMessage(), e);
        }
    }

    private void addOperation(Path file, Object operation) {
        if (!(operation instanceof JsonObject object)
                || !(object.get("id") instanceof JsonString id)) {
            throw unreadable(file, "an entry of operations has no id", null);
        }
        add(file, id.getString(), object.get("body"));
    }

    private void add(Path file, String id, @Nullable JsonValue document) {
        if (!(document instanceof JsonString text)) {
            throw unreadable(file, "the document of " + id + " is not a text", null);
        }
        if (text.getChars().length() > limits.length()) {
            throw unreadable(
                    file,
                    "the document of %s is longer than ledgerdesk.graphql.max-document-length"
                            .formatted(id),
                    null);
        }
        put(file, id, text.getString());
        put(file, Sha256.of(text.getString()), text.getString());
        if (byId.size() > 2 * limits.documents()) {
            throw unreadable(
                    file, "there are more than ledgerdesk.graphql.max-known-documents", null);
        }
    }

    private void put(Path file, String id, String text) {
        String before = byId.putIfAbsent(id, text);
        if (before != null && !before.equals(text)) {
            throw unreadable(file, "two different documents are named " + id, null);
        }
    }

    private static Fault unreadable(Path file, String why, @Nullable Throwable cause) {
        return new Fault(
                "DOCUMENTS_UNREADABLE",
                "%s (ledgerdesk.graphql.documents-file): %s".formatted(file, why),
                cause);
    }
}
