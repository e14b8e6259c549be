package io.ledgerdesk.platform.eventstore.pg;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.PgConnectOptions;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a node and PostgreSQL and cuts connections at chosen moments. */
final class LossyProxy implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final PgConnectOptions target;
    private final NetClient client = vertx.createNetClient();
    private final NetServer server;
    private final AtomicInteger answersToLose = new AtomicInteger();
    private final AtomicInteger requestsToLose = new AtomicInteger();
    private volatile boolean refusing;

    LossyProxy(PgConnectOptions target) {
        this.target = target;
        this.server =
                vertx.createNetServer()
                        .connectHandler(this::connected)
                        .listen(0)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    PgConnectOptions options() {
        return new PgConnectOptions(target).setHost("localhost").setPort(server.actualPort());
    }

    /** The next answers never arrive: what was asked has been done. */
    void loseAnswers(int count) {
        answersToLose.set(count);
    }

    /** The next requests never arrive. */
    void loseRequests(int count) {
        requestsToLose.set(count);
    }

    /** New connections are closed at once. */
    void refuse(boolean refuse) {
        refusing = refuse;
    }

    boolean hasLostAll() {
        return answersToLose.get() == 0 && requestsToLose.get() == 0;
    }

    private void connected(NetSocket near) {
        if (refusing) {
            near.close();
            return;
        }
        near.pause();
        client.connect(target.getPort(), target.getHost())
                .onFailure(failure -> near.close())
                .onSuccess(far -> {
                    pass(near, far, requestsToLose);
                    pass(far, near, answersToLose);
                    near.resume();
                });
    }

    private static void pass(NetSocket from, NetSocket to, AtomicInteger toLose) {
        from.handler((Buffer bytes) -> {
            if (toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                from.close();
                to.close();
            } else {
                to.write(bytes);
            }
        });
        from.closeHandler(closed -> to.close());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
