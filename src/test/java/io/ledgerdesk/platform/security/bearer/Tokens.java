package io.ledgerdesk.platform.security.bearer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Unsigned tokens, and settings to read them by. */
final class Tokens {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final JsonMapper MAPPER = new JsonMapper();

    private Tokens() {}

    static String token(String algorithm, Map<String, ?> claims) {
        return part(Map.of("alg", algorithm)) + "." + part(claims) + ".c2ln";
    }

    private static String part(Map<String, ?> json) {
        try {
            return URL.encodeToString(
                    MAPPER.writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The defaults, but for these keys. */
    static IssuerSettings settings(Map<String, String> keys) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder()
                        .withConverter(Duration.class, 200, new DurationConverter())
                        .withMapping(IssuerSettings.class);
        keys.forEach((key, value) -> builder.withDefaultValue("ledgerdesk.identity." + key, value));
        return builder.build().getConfigMapping(IssuerSettings.class);
    }
}
