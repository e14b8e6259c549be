package io.ledgerdesk.platform.graphql.transport;

import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.code.CloseCode;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a socket no faster than its client reads: whoever wants to write more waits until the
 * queue is drained, and a client that leaves it full for too long is cut off. So a subscriber costs
 * the desk one queue and one item, however slow it is. All on the socket's context.
 */
final class SocketWriter {
    private static final long NO_TIMER = -1;
    private static final Duration TIME_TO_SAY_GOODBYE = Duration.ofSeconds(5);

    private final RoutingContext request;
    private final ServerWebSocket socket;
    private final GraphQlSettings settings;
    private final Vertx vertx;
    private final Context context;
    private final List<Runnable> waiting = new ArrayList<>();
    private long slowTimer = NO_TIMER;

    SocketWriter(RoutingContext request, ServerWebSocket socket, GraphQlSettings settings) {
        this.request = request;
        this.socket = socket;
        this.settings = settings;
        this.vertx = request.vertx();
        this.context = vertx.getOrCreateContext();
    }

    Vertx vertx() {
        return vertx;
    }

    Context context() {
        return context;
    }

    /** Runs on the socket's context, at once if it is the present one. */
    void run(Runnable task) {
        if (context.equals(Vertx.currentContext())) {
            task.run();
        } else {
            context.runOnContext(ignored -> task.run());
        }
    }

    void send(String type) {
        write(Map.of("type", type));
    }

    void send(String type, String id, @Nullable Object payload) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("type", type);
        if (payload != null) {
            message.put("payload", payload);
        }
        write(message);
    }

    private void write(Map<String, Object> message) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(Json.encode(message));
            if (socket.writeQueueFull()) {
                // who does not read is not listened to either, or its questions would fill the
                // queue
                socket.pause();
                awaitDrain();
            }
        }
    }

    /** Goes on as soon as the client has read enough, and lets others have their turn before. */
    void whenWritable(Runnable next) {
        context.runOnContext(ignored -> goOn(next));
    }

    private void goOn(Runnable next) {
        if (socket.isClosed()) {
            return;
        }
        if (!socket.writeQueueFull()) {
            next.run();
            return;
        }
        waiting.add(next);
        awaitDrain();
    }

    private void awaitDrain() {
        if (slowTimer == NO_TIMER) {
            slowTimer =
                    vertx.setTimer(
                            settings.slowSubscriberTimeout().toMillis(),
                            ignored -> close(CloseCode.TOO_SLOW));
            socket.drainHandler(ignored -> drained());
        }
    }

    private void drained() {
        forgetTimer();
        socket.resume();
        List<Runnable> next = List.copyOf(waiting);
        waiting.clear();
        next.forEach(this::goOn);
    }

    private void forgetTimer() {
        if (slowTimer != NO_TIMER) {
            vertx.cancelTimer(slowTimer);
            slowTimer = NO_TIMER;
        }
    }

    /** Says why and closes; a client that does not even take that loses its connection. */
    void close(CloseCode why) {
        if (!socket.isClosed()) {
            socket.close(why.code(), why.reason());
            vertx.setTimer(
                    TIME_TO_SAY_GOODBYE.toMillis(),
                    ignored -> request.request().connection().close());
        }
    }

    /** Nothing will be written any more. */
    void end() {
        forgetTimer();
        waiting.clear();
    }
}
