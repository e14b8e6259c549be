package io.ledgerdesk.platform.eventstore.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Values as JSON in the form that events have, for a read model that keeps them whole. They hold no
 * personal section.
 *
 * @param <T> a record of several components
 */
public final class ValueJson<T> {
    private static final EventJson JSON = new EventJson();
    private final Class<T> shape;

    public ValueJson(Class<T> shape) {
        this.shape = shape;
    }

    public String write(T value) {
        return new String(CanonicalJson.bytes((ObjectNode) JSON.tree(value)), UTF_8);
    }

    /**
     * @throws UncheckedIOException if it is not of this shape: the read model is older than the
     *     code and has to be rebuilt
     */
    public T read(String json) {
        try {
            return JSON.read(JSON.parse(json.getBytes(UTF_8)), shape);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
