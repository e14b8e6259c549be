package io.ledgerdesk.journey;

import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of {@code graphql-transport-ws}. */
public final class Socket implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 15;
    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    private Socket() throws Exception {
        socket =
                vertx.createWebSocketClient(new WebSocketClientOptions().setMaxMessageSize(1 << 23))
                        .connect(
                                new WebSocketConnectOptions()
                                        .setHost("localhost")
                                        .setPort(RestAssured.port)
                                        .setURI("/graphql")
                                        .addSubProtocol("graphql-transport-ws"))
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        socket.textMessageHandler(text -> received.add(new JsonObject(text)));
        socket.closeHandler(closed ->
                received.add(
                        new JsonObject()
                                .put("type", "closed")
                                .put("code", socket.closeStatusCode())
                                .put("reason", socket.closeReason())));
    }

    /** Opens one as somebody, or as nobody. */
    public static Socket open(@Nullable Desk client) throws Exception {
        Socket opened = new Socket();
        JsonObject init = new JsonObject().put("type", "connection_init");
        if (client != null) {
            init.put("payload", new JsonObject().put("Authorization", client.authorization()));
        }
        opened.send(init);
        return opened;
    }

    public Socket subscribe(String id, String document, Map<String, Object> variables) {
        JsonObject payload =
                new JsonObject().put("query", document).put("variables", new JsonObject(variables));
        send(new JsonObject().put("type", "subscribe").put("id", id).put("payload", payload));
        return this;
    }

    public void send(JsonObject message) {
        socket.writeTextMessage(message.encode());
    }

    void sendText(String text) {
        socket.writeTextMessage(text);
    }

    void stopReading() {
        socket.pause();
    }

    void readOn() {
        socket.resume();
    }

    /** The next message but pings. */
    public JsonObject next() throws InterruptedException {
        JsonObject message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("nothing came");
        }
        return "ping".equals(message.getString("type")) ? next() : message;
    }

    /** The next item of a subscription, by its field. */
    public JsonObject item(String field) throws InterruptedException {
        JsonObject message = next();
        if (!"next".equals(message.getString("type"))
                || message.getJsonObject("payload").containsKey("errors")) {
            throw new AssertionError(message.encodePrettily());
        }
        return message.getJsonObject("payload").getJsonObject("data").getJsonObject(field);
    }

    /** Nothing has come. */
    public boolean isSilent() {
        return received.stream().allMatch(message -> "ping".equals(message.getString("type")));
    }

    @Override
    public void close() throws Exception {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
