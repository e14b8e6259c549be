package io.ledgerdesk.importing.file;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an uploaded file, fetched a piece ahead. For a thread that may block, and that is
 * the only one that reads.
 */
public final class ChunkStream extends InputStream {
    private final IntFunction<Uni<Optional<byte[]>>> chunks;
    private final long length;
    private final BlockingQueue<Piece> fetched = new ArrayBlockingQueue<>(2);
    private byte[] current = new byte[0];
    private int next;
    private int number;
    private boolean ended;
    private volatile long position;

    /** What comes back when a piece is asked for. */
    private record Piece(byte @Nullable [] bytes, @Nullable Throwable failure) {}

    /**
     * @param chunks fetches a piece by its number, from 0; empty behind the last
     * @param length of the whole in bytes
     */
    public ChunkStream(IntFunction<Uni<Optional<byte[]>>> chunks, long length) {
        this.chunks = chunks;
        this.length = length;
        fetch();
    }

    /** How many bytes were read; may be asked from any thread. */
    public long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        while (next == current.length) {
            if (ended || !advance()) {
                return -1;
            }
        }
        int count = Math.min(wanted, current.length - next);
        System.arraycopy(current, next, into, offset, count);
        next += count;
        position += count;
        return count;
    }

    /** Not 0 before the end is known: else a second gzipped part would be overlooked. */
    @Override
    public int available() {
        return next < current.length ? current.length - next : position < length ? 1 : 0;
    }

    private boolean advance() throws IOException {
        Piece piece;
        try {
            piece = fetched.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the import was stopped");
        }
        if (piece.failure() != null) {
            throw new IOException("the uploaded file cannot be fetched", piece.failure());
        }
        byte[] bytes = piece.bytes();
        if (bytes == null) {
            ended = true;
            if (position != length) {
                throw new IOException(
                        "the uploaded file has %d bytes, %d were kept".formatted(position, length));
            }
            return false;
        }
        current = bytes;
        next = 0;
        fetch();
        return true;
    }

    private void fetch() {
        chunks.apply(number++)
                .subscribe()
                .with(
                        found -> offer(new Piece(found.orElse(null), null)),
                        failure -> offer(new Piece(null, failure)));
    }

    /** There is room: one piece at most is asked for beyond the one that is read. */
    private void offer(Piece piece) {
        if (!fetched.offer(piece)) {
            throw new IllegalStateException("more pieces than were asked for");
        }
    }
}
