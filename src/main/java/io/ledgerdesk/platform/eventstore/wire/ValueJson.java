package io.ledgerdesk.platform.eventstore.wire;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Values as JSON for a read model that keeps them whole. They hold no personal section.
 *
 * @param <T> a record of several components
 */
public final class ValueJson<T> {
    private static final EventJson NAMED = new EventJson();
    private static final EventJson SHORT = EventJson.ofArrays();
    private final EventJson form;
    private final Class<T> shape;

    private ValueJson(EventJson form, Class<T> shape) {
        this.form = form;
        this.shape = shape;
    }

    /** In the form that events have; members are in the order of the components. */
    public ValueJson(Class<T> shape) {
        this(NAMED, shape);
    }

    /**
     * Records as arrays of their components in order: half as long, for what only this reads. Where
     * components change, what was written before must be built anew.
     */
    public static <T> ValueJson<T> ofArrays(Class<T> shape) {
        return new ValueJson<>(SHORT, shape);
    }

    public String write(T value) {
        try {
            return form.text(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Of either form.
     *
     * @throws UncheckedIOException if it is not of this shape: the read model is older than the
     *     code and has to be rebuilt
     */
    public T read(String json) {
        try {
            return (json.startsWith("{") ? NAMED : SHORT).read(json, shape);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
