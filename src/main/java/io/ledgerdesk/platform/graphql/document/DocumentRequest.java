package io.ledgerdesk.platform.graphql.document;

import io.ledgerdesk.platform.graphql.code.RequestCode;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.spi.JsonProvider;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, each of its type: GraphQL over HTTP, section "Request Parameters".
 * {@code null} and an empty text are as good as nothing, and what is not known is ignored.
 *
 * @param parameters as they were sent
 * @param query the document's text
 * @param operationName which of its operations
 * @param documentId names the document instead, as the appendix "Persisted Documents" has it
 * @param hash SHA-256 of the document in lower case hexadecimals, as Apollo's automatic persisted
 *     queries have it
 */
public record DocumentRequest(
        JsonObject parameters,
        @Nullable String query,
        @Nullable String operationName,
        @Nullable String documentId,
        @Nullable String hash) {
    private static final JsonBuilderFactory JSON =
            JsonProvider.provider().createBuilderFactory(Map.of());
    private static final int LONGEST_ID = 256;
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * @throws Refused if a parameter is of a wrong type, or nothing says which document is meant
     */
    public static DocumentRequest of(JsonObject parameters) {
        require(parameters, "variables", ValueType.OBJECT);
        require(parameters, "extensions", ValueType.OBJECT);
        String query = text(parameters, "query");
        String documentId = text(parameters, "documentId");
        String hash = hash(parameters);
        if (query == null && documentId == null && hash == null) {
            throw new Refused(
                    RequestCode.MISSING_QUERY,
                    "the request has neither query nor documentId nor extensions.persistedQuery");
        }
        if (documentId != null && documentId.length() > LONGEST_ID) {
            throw wrong("documentId has at most " + LONGEST_ID + " characters");
        }
        return new DocumentRequest(
                parameters, query, text(parameters, "operationName"), documentId, hash);
    }

    /** The same with the document's text, which the executor reads. */
    public DocumentRequest with(String text) {
        return text.equals(query)
                ? this
                : new DocumentRequest(
                        JSON.createObjectBuilder(parameters).add("query", text).build(),
                        text,
                        operationName,
                        documentId,
                        hash);
    }

    private static @Nullable String hash(JsonObject parameters) {
        if (!(parameters.get("extensions") instanceof JsonObject extensions)) {
            return null;
        }
        JsonValue persisted = extensions.get("persistedQuery");
        if (persisted == null || persisted == JsonValue.NULL) {
            return null;
        }
        if (!(persisted instanceof JsonObject named)
                || !(named.get("version") instanceof JsonNumber version)
                || !version.toString().equals("1")) {
            throw wrong("extensions.persistedQuery is an object whose version is 1");
        }
        String hash = text(named, "sha256Hash");
        if (hash == null || !SHA_256.matcher(hash.toLowerCase(Locale.ROOT)).matches()) {
            throw wrong("extensions.persistedQuery.sha256Hash has 64 hexadecimals");
        }
        return hash.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(JsonObject parameters, String field) {
        require(parameters, field, ValueType.STRING);
        return parameters.get(field) instanceof JsonString text && !text.getChars().isEmpty()
                ? text.getString()
                : null;
    }

    private static void require(JsonObject parameters, String field, ValueType type) {
        JsonValue value = parameters.get(field);
        if (value != null && value != JsonValue.NULL && value.getValueType() != type) {
            throw wrong(
                    "%s must be %s, not %s"
                            .formatted(field, type, value.getValueType())
                            .toLowerCase(Locale.ROOT));
        }
    }

    private static Refused wrong(String text) {
        return new Refused(RequestCode.WRONG_PARAMETER, text);
    }
}
