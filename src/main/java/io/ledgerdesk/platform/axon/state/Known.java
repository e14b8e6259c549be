package io.ledgerdesk.platform.axon.state;

/**
 * A stream as this node has read or written it last. Whether it is still so only an append shows,
 * which is refused if anything was written behind the position.
 *
 * @param position no event of the stream up to here is missing
 * @param bytes of all its events as they are stored
 */
public record Known(Folded<?, ?> stream, long position, long bytes) {
    /** A stream before its first event. */
    public static Known nothing(Boundary boundary) {
        return new Known(Folded.nothing(boundary.module(), boundary.own()), 0, 0);
    }
}
