package io.ledgerdesk.platform.files.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.ledgerdesk.kernel.Fault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.NetClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.net.NetClient;
import io.vertx.mutiny.core.net.NetSocket;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks ClamAV's daemon over TCP with its command INSTREAM (clamd(8)): pieces, each behind its
 * length as four bytes, a length of 0 for the end, then one line of answer that ends with a NUL.
 */
public final class ClamdScanner implements FileScanner {
    private static final Pattern ANSWER = Pattern.compile("stream: (?:OK|(.{1,200}) FOUND)");
    private static final int LONGEST_ANSWER = 1024;

    private final NetClient client;
    private final String host;
    private final int port;
    private final Duration timeout;

    /**
     * @param timeout of the whole, from connecting to the verdict
     */
    public ClamdScanner(Vertx vertx, String host, int port, Duration timeout) {
        this.client =
                vertx.createNetClient(
                        new NetClientOptions()
                                .setConnectTimeout(Math.toIntExact(timeout.toMillis())));
        this.host = host;
        this.port = port;
        this.timeout = timeout;
    }

    @Override
    public Uni<Verdict> scan(Multi<byte[]> content) {
        return client.connect(port, host)
                .chain(socket -> ask(socket, content).onTermination().call(() -> closed(socket)))
                .ifNoItem()
                .after(timeout)
                .fail()
                .onFailure(failure -> !(failure instanceof Fault))
                .transform(this::unreachable)
                .map(ClamdScanner::verdict);
    }

    /** The answer may come before the end: where the daemon takes no more, it says so. */
    private static Uni<String> ask(NetSocket socket, Multi<byte[]> content) {
        Uni<String> answer = answer(socket);
        Uni<String> sent =
                socket.write(Buffer.buffer("zINSTREAM\0"))
                        .chain(() ->
                                content.filter(bytes -> bytes.length > 0)
                                        .onItem()
                                        .transformToUniAndConcatenate(bytes ->
                                                socket.write(
                                                        Buffer.buffer()
                                                                .appendInt(bytes.length)
                                                                .appendBytes(bytes)))
                                        .collect()
                                        .last())
                        .chain(() -> socket.write(Buffer.buffer().appendInt(0)))
                        .onItem()
                        .transformToUni(written -> Uni.createFrom().nothing());
        return Uni.join().first(answer, sent).toTerminate();
    }

    private static Uni<String> answer(NetSocket socket) {
        return socket.toMulti()
                .onItem()
                .scan(
                        () -> "",
                        (before, more) -> {
                            String all = before + more.toString(ISO_8859_1.name());
                            if (all.length() > LONGEST_ANSWER) {
                                throw noVerdict("an answer that does not end");
                            }
                            return all;
                        })
                .filter(text -> text.endsWith("\0"))
                .toUni()
                .map(text -> {
                    if (text == null) {
                        throw noVerdict("nothing, and closed the connection");
                    }
                    return text.strip().replace("\0", "");
                });
    }

    private static Verdict verdict(String answer) {
        Matcher matcher = ANSWER.matcher(answer);
        if (!matcher.matches()) {
            throw noVerdict("\"" + answer + "\"");
        }
        String found = matcher.group(1);
        return found == null ? new Verdict.Clean() : new Verdict.Infected(found);
    }

    private Throwable unreachable(Throwable failure) {
        return new Fault(
                "FILE_NOT_SCANNED",
                "the virus scanner at %s:%d cannot be asked: %s"
                        .formatted(
                                host,
                                port,
                                failure instanceof TimeoutException
                                        ? "no answer within " + timeout
                                        : failure),
                failure);
    }

    private static Fault noVerdict(String answer) {
        return new Fault("FILE_NOT_SCANNED", "the virus scanner answered " + answer);
    }

    private static Uni<Void> closed(NetSocket socket) {
        return socket.close().onFailure().recoverWithNull();
    }
}
