package io.ledgerdesk.platform.graphql.transport;

import io.ledgerdesk.platform.graphql.code.RequestCode;
import io.ledgerdesk.platform.graphql.document.Refused;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a request as JSON, from a body or from a URL. */
final class Parameters {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final JsonParserFactory PARSERS = JSON.createParserFactory(Map.of());
    private static final char REPLACEMENT = '\uFFFD';

    private Parameters() {}

    /**
     * @throws Refused if it is a list of requests
     * @throws RuntimeException of many kinds if it is not one object in UTF-8
     */
    static JsonObject ofBody(@Nullable Buffer body) {
        JsonValue parameters = read(textOf(body == null ? new byte[0] : body.getBytes()));
        if (parameters instanceof JsonArray) {
            throw new Refused(
                    RequestCode.BATCH_NOT_SUPPORTED,
                    "the body is a list: send requests one by one");
        }
        return (JsonObject) parameters;
    }

    /**
     * The empty text is as good as nothing.
     *
     * @throws RuntimeException of many kinds if {@code variables} or {@code extensions} is no JSON
     */
    static JsonObject ofUrl(MultiMap query) {
        JsonObjectBuilder parameters = JSON.createObjectBuilder();
        for (String name : List.of("query", "operationName", "documentId")) {
            String value = query.get(name);
            if (value != null && !value.isEmpty()) {
                parameters.add(name, value);
            }
        }
        for (String name : List.of("variables", "extensions")) {
            String value = query.get(name);
            if (value != null && !value.isEmpty()) {
                parameters.add(name, read(value));
            }
        }
        return parameters.build();
    }

    private static JsonValue read(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            parser.next();
            JsonValue value = parser.getValue();
            if (parser.hasNext()) {
                throw new JsonException("something follows");
            }
            return value;
        }
    }

    private static String textOf(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            try { // either it was sent, or it stands for what is not UTF-8
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            } catch (CharacterCodingException e) {
                throw new JsonException("not in UTF-8", e);
            }
        }
        return text;
    }
}
