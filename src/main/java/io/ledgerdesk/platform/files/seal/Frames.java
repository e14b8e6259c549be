package io.ledgerdesk.platform.files.seal;

/**
 * Where the frames of a file lie.
 *
 * @param size of its plain content in bytes, 0 or more
 */
public record Frames(long size) {
    /** Bytes of plain content in a frame; the last one may have fewer. */
    public static final int PLAIN = 64 * 1024;

    /** What encryption adds to a frame. */
    public static final int TAG = 16;

    static final int SEALED = PLAIN + TAG;

    /** How many there are; an empty file has one, which is empty. */
    public long count() {
        return Math.max(1, (size + PLAIN - 1) / PLAIN);
    }

    /** Bytes of the whole file as it is kept. */
    public long sealedSize() {
        return size + count() * TAG;
    }

    boolean isLast(long number) {
        return number == count() - 1;
    }

    /** Bytes of a frame as it is kept. */
    int sealedSize(long number) {
        return TAG + (isLast(number) ? Math.toIntExact(size - number * PLAIN) : PLAIN);
    }
}
