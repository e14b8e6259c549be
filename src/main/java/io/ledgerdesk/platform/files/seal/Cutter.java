package io.ledgerdesk.platform.files.seal;

import io.smallrye.mutiny.Multi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes pieces of one size out of pieces of any, and tells which one is the last. */
public final class Cutter {
    private final int size;
    private byte[] piece;
    private int filled;
    private long number;

    private Cutter(int size) {
        this.size = size;
        this.piece = new byte[size];
    }

    /**
     * A piece of the whole.
     *
     * @param bytes as many as a piece has; of the last one fewer, none if there is nothing at all
     * @param number from 0
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Piece(byte[] bytes, long number, boolean last) {}

    /**
     * The content in pieces, each given when it is asked for. There is always a last one, and it is
     * empty only if all is.
     *
     * @param size of a piece in bytes
     */
    public static Multi<Piece> cut(Multi<byte[]> content, int size) {
        return Multi.createFrom()
                .deferred(() -> {
                    Cutter cutter = new Cutter(size);
                    return Multi.createBy()
                            .concatenating()
                            .streams(
                                    content.onItem()
                                            .transformToMultiAndConcatenate(bytes ->
                                                    Multi.createFrom().iterable(cutter.add(bytes))),
                                    Multi.createFrom().item(cutter::last));
                });
    }

    /** A full piece is held until something follows: only then it is not the last. */
    private List<Piece> add(byte[] bytes) {
        List<Piece> full = new ArrayList<>();
        int taken = 0;
        while (taken < bytes.length) {
            if (filled == size) {
                full.add(new Piece(piece, number++, false));
                piece = new byte[size];
                filled = 0;
            }
            int count = Math.min(size - filled, bytes.length - taken);
            System.arraycopy(bytes, taken, piece, filled, count);
            filled += count;
            taken += count;
        }
        return full;
    }

    private Piece last() {
        return new Piece(filled == size ? piece : Arrays.copyOf(piece, filled), number, true);
    }
}
