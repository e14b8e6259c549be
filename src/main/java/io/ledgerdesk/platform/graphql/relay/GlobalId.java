package io.ledgerdesk.platform.graphql.relay;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * An id as clients see it: what kind of thing, and which. Clients must not look inside.
 *
 * @param kind lower-case letters
 */
public record GlobalId(String kind, UUID value) {
    private static final int BYTES = 16;
    private static final char SEPARATOR = '_';

    /** The text that stands for it. */
    public String text() {
        byte[] bytes =
                ByteBuffer.allocate(BYTES)
                        .putLong(value.getMostSignificantBits())
                        .putLong(value.getLeastSignificantBits())
                        .array();
        return kind + SEPARATOR + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What the text stands for; empty if the desk gave no such text. */
    public static Optional<GlobalId> parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 1) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.substring(separator + 1));
            if (bytes.length != BYTES) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            UUID value = new UUID(buffer.getLong(), buffer.getLong());
            return Optional.of(new GlobalId(text.substring(0, separator), value));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The value, if the text is the id of a thing of this kind. */
    public static Optional<UUID> parse(String kind, String text) {
        return parse(text).filter(id -> id.kind().equals(kind)).map(GlobalId::value);
    }
}
