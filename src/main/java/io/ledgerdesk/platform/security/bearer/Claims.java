package io.ledgerdesk.platform.security.bearer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a JWT, whether it was verified or not.
 *
 * @param header of the signature
 * @param payload the claims
 */
record Claims(JsonNode header, JsonNode payload) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int PARTS = 3;
    private static final Pattern STEP = Pattern.compile("/");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Nothing if it is no JWT in compact form. */
    static Optional<Claims> read(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            JsonNode header = json(parts[0]);
            JsonNode payload = json(parts[1]);
            return header.isObject() && payload.isObject()
                    ? Optional.of(new Claims(header, payload))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static JsonNode json(String part) throws IOException {
        return MAPPER.readTree(Base64.getUrlDecoder().decode(part));
    }

    String algorithm() {
        return header.path("alg").asText("");
    }

    /** A claim by its name, else by the steps to it. */
    private JsonNode at(String path) {
        if (payload.has(path)) {
            return payload.path(path);
        }
        JsonNode found = payload;
        for (String step : STEP.split(path, -1)) {
            found = found.path(step);
        }
        return found.isNull() ? MissingNode.getInstance() : found;
    }

    /** A text, or a number as a text. */
    @Nullable String text(String path) {
        JsonNode found = at(path);
        return found.isTextual() || found.isNumber() ? found.asText() : null;
    }

    /** The texts of a list, or those of one text between spaces. */
    List<String> texts(String path) {
        JsonNode found = at(path);
        if (found.isTextual()) {
            return SPACE.splitAsStream(found.asText().strip())
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
        List<String> texts = new ArrayList<>();
        found.forEach(one -> {
            if (one.isTextual()) {
                texts.add(one.asText());
            }
        });
        return List.copyOf(texts);
    }

    /** A point in time in seconds since 1970: RFC 7519, section 2. */
    @Nullable Instant instant(String path) {
        JsonNode found = at(path);
        long seconds = found.asLong();
        return found.isNumber() && Math.abs(seconds) < Instant.MAX.getEpochSecond()
                ? Instant.ofEpochSecond(seconds)
                : null;
    }
}
