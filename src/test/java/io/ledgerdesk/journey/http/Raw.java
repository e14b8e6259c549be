package io.ledgerdesk.journey.http;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection whose bytes are ours. */
final class Raw implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;
    private final Socket socket;

    Raw() throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    String ask(String method, String headers, String body) throws IOException {
        send(
                method
                        + " /graphql HTTP/1.1\r\nHost: x\r\n"
                        + headers
                        + "Content-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length
                        + "\r\n\r\n"
                        + body);
        return answer();
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Up to the end of the body, whose length is told. */
    String answer() throws IOException {
        StringBuilder read = new StringBuilder();
        while (!isWhole(read.toString())) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            read.append((char) next);
        }
        return read.toString();
    }

    private static boolean isWhole(String read) {
        int end = read.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String length =
                read.toLowerCase(Locale.ROOT).replaceAll("(?s).*content-length: (\\d+).*", "$1");
        return read.length() >= end + 4 + Integer.parseInt(length);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
