package io.ledgerdesk.importing.file;

import io.ledgerdesk.kernel.Fault;
import io.smallrye.mutiny.Multi;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes pieces of one size out of pieces of any, and a digest of all. For one file. */
public final class Pieces {
    private static final int SIZE = 1024 * 1024;

    private final long longest;
    private final MessageDigest sha256;
    private byte[] piece = new byte[0];
    private int filled;
    private long length;
    private @Nullable String digest;

    /**
     * @param longest file in bytes
     */
    public Pieces(long longest) {
        this.longest = longest;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The file in pieces of a megabyte, the last one shorter. */
    public Multi<byte[]> of(Multi<byte[]> file) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        file.onItem()
                                .transformToMultiAndConcatenate(
                                        bytes -> Multi.createFrom().iterable(add(bytes))),
                        Multi.createFrom().deferred(() -> Multi.createFrom().iterable(rest())));
    }

    /** In bytes, when all is there. */
    public long length() {
        return length;
    }

    /** SHA-256, when all is there. */
    public String digest() {
        if (digest == null) {
            digest = HexFormat.of().formatHex(sha256.digest());
        }
        return digest;
    }

    private List<byte[]> add(byte[] bytes) {
        length += bytes.length;
        if (length > longest) {
            throw new Fault(
                    "IMPORT_TOO_LARGE",
                    "the file is larger than "
                            + longest
                            + " bytes: gzip it, or raise ledgerdesk.importing.max-upload");
        }
        sha256.update(bytes);
        List<byte[]> full = new ArrayList<>();
        int taken = 0;
        while (taken < bytes.length) {
            if (piece.length == 0) {
                piece = new byte[SIZE];
            }
            int count = Math.min(SIZE - filled, bytes.length - taken);
            System.arraycopy(bytes, taken, piece, filled, count);
            filled += count;
            taken += count;
            if (filled == SIZE) {
                full.add(piece);
                piece = new byte[0];
                filled = 0;
            }
        }
        return full;
    }

    private List<byte[]> rest() {
        if (length == 0) {
            throw new Fault("IMPORT_EMPTY", "the body is empty: send the log as it is, or gzipped");
        }
        return filled == 0 ? List.of() : List.of(Arrays.copyOf(piece, filled));
    }
}
