package io.ledgerdesk.platform.eventstore.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Values through the JSON that the desk writes, and back. */
public final class HouseJson {
    private static final EventJson JSON = new EventJson();

    private HouseJson() {}

    /** What is read of what is written. */
    public static <T> T through(T value, Class<T> type) {
        try {
            byte[] text =
                    JSON.tree(value).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return JSON.read((ObjectNode) JSON.parse(text), type);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
