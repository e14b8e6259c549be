package io.ledgerdesk.platform.files.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A server that speaks INSTREAM as ClamAV's daemon does, with a verdict of the test's. */
public final class Clamd implements AutoCloseable {
    private final ServerSocket server;
    private final Function<byte[], String> verdict;
    private final AtomicReference<byte[]> seen = new AtomicReference<>(new byte[0]);

    /**
     * @param verdict from what was sent to the line that is answered
     */
    public Clamd(Function<byte[], String> verdict) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.verdict = verdict;
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** What was sent last. */
    public byte[] seen() {
        return seen.get();
    }

    private void serve() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            }
        } catch (SocketException closed) {
            // the test is over
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(Socket client) {
        try (Socket socket = client;
                DataInputStream in = new DataInputStream(socket.getInputStream())) {
            String command = new String(in.readNBytes("zINSTREAM\0".length()), ISO_8859_1);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.writeBytes(in.readNBytes(length));
            }
            seen.set(content.toByteArray());
            String line =
                    command.equals("zINSTREAM\0")
                            ? verdict.apply(content.toByteArray())
                            : "UNKNOWN COMMAND";
            socket.getOutputStream().write((line + "\0").getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
