package io.ledgerdesk.journey.http;

import io.ledgerdesk.journey.Socket;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Automatic persisted queries as a client writes them. */
final class Apq {
    private Apq() {}

    /** The extensions of a request that means a document. */
    static Map<String, Object> of(String document) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash(document)));
    }

    static String hash(String document) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static void subscribe(Socket socket, String id, Map<String, Object> payload) {
        socket.send(
                new JsonObject()
                        .put("type", "subscribe")
                        .put("id", id)
                        .put("payload", new JsonObject(payload)));
    }
}
