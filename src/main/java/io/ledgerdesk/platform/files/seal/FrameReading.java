package io.ledgerdesk.platform.files.seal;

import io.smallrye.mutiny.Multi;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;

/** One reading of a part of a file: whole frames are fetched, what is wanted of them is given. */
final class FrameReading {
    private final FileKey key;
    private final Frames frames;
    private final long from;
    private final long until;
    private final FrameCipher cipher;

    FrameReading(FileKey key, Frames frames, long from, long length) {
        if (from < 0 || length < 0 || from + length > frames.size()) {
            throw new IllegalArgumentException(
                    "%d bytes from %d of %d".formatted(length, from, frames.size()));
        }
        this.key = key;
        this.frames = frames;
        this.from = from;
        this.until = from + length;
        this.cipher = new FrameCipher(key.key(), key.file());
    }

    Multi<byte[]> of(FileKey.SealedContent kept) {
        // Of an empty file too a frame is read: that it is empty is proven like all else.
        long first = Math.min(from / Frames.PLAIN, frames.count() - 1);
        long last = until == 0 ? 0 : (until - 1) / Frames.PLAIN;
        if (last < first) {
            return Multi.createFrom().empty();
        }
        long begin = first * Frames.SEALED;
        long end = last * Frames.SEALED + frames.sealedSize(last);
        return Cutter.cut(kept.read(begin, end - begin), Frames.SEALED)
                .map(piece -> {
                    long number = first + piece.number();
                    if (piece.last() != (number == last)) {
                        throw FileKey.unreadable(key.file(), "it ends too early or too late", null);
                    }
                    return wanted(number, plain(number, piece.bytes()));
                })
                .filter(bytes -> bytes.length > 0);
    }

    private byte[] plain(long number, byte[] sealed) {
        try {
            return cipher.open(number, frames.isLast(number), sealed);
        } catch (AEADBadTagException e) {
            throw FileKey.unreadable(key.file(), "frame " + number + " was altered", e);
        }
    }

    private byte[] wanted(long number, byte[] plain) {
        long begin = number * Frames.PLAIN;
        int first = (int) Math.max(0, from - begin);
        int end = (int) Math.min(plain.length, until - begin);
        return first == 0 && end == plain.length
                ? plain
                : Arrays.copyOfRange(plain, first, Math.max(first, end));
    }
}
