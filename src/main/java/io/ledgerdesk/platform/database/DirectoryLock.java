package io.ledgerdesk.platform.database;

import io.ledgerdesk.kernel.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One desk to a data directory: a lock that the operating system takes back when the process dies,
 * however it dies.
 */
final class DirectoryLock implements AutoCloseable {
    static final String NAME = "desk.lock";

    // Far behind the text: where locks are mandatory the process id stays readable.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    private static final int LONGEST_PID = 20;

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @throws Fault {@code DATA_DIRECTORY_IN_USE} when another desk holds it, {@code
     *     DATA_DIRECTORY_UNUSABLE} when it cannot be written
     */
    static DirectoryLock acquire(Path directory) {
        Path file = directory.resolve(NAME);
        FileChannel channel;
        try {
            channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw EmbeddedServer.unusable(directory, e);
        }
        try {
            if (!locked(channel)) {
                String holder = read(channel);
                channel.close();
                throw new Fault(
                        "DATA_DIRECTORY_IN_USE",
                        "another desk (process %s) runs on %s. Stop it, or give this one a directory of its own (ledgerdesk.data-directory)."
                                .formatted(holder.isEmpty() ? "unknown" : holder, directory));
            }
            channel.truncate(0);
            write(channel, Long.toString(ProcessHandle.current().pid()));
            return new DirectoryLock(channel);
        } catch (IOException e) {
            throw EmbeddedServer.unusable(directory, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException thisProcess) {
            return false;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_PID);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes, bytes.position());
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException released) {
            // the lock is gone with the descriptor in any case
        }
    }
}
