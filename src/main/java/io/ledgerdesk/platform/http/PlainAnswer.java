package io.ledgerdesk.platform.http;

import io.smallrye.mutiny.Multi;
import java.util.Map;

/** What an endpoint answers. */
public sealed interface PlainAnswer {

    /** A JSON object. */
    record Json(int status, Map<String, Object> fields) implements PlainAnswer {
        public Json {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * A refusal: code and message as JSON.
     *
     * @param code stable, upper snake case
     */
    record Refused(int status, String code, String message) implements PlainAnswer {}

    /**
     * A file to be saved.
     *
     * @param type its media type
     * @param name plain ASCII without quotation marks
     * @param parts its text, made only as fast as the client takes it
     */
    record Text(String type, String name, Multi<String> parts) implements PlainAnswer {}

    /**
     * Bytes, or nothing but headers.
     *
     * @param headers to be sent as they are; {@code Content-Length} among them where it is known
     * @param parts made only as fast as the client takes them
     */
    record Bytes(int status, Map<String, String> headers, Multi<byte[]> parts)
            implements PlainAnswer {
        public Bytes {
            headers = Map.copyOf(headers);
        }
    }
}
