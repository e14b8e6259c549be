package io.ledgerdesk.platform.graphql.transport;

/** Why the desk closes a socket; the first five as {@code graphql-transport-ws} has them. */
enum CloseCode {
    BAD_MESSAGE(4400, "Bad message"),
    UNAUTHORIZED(4401, "Unauthorized"),
    FORBIDDEN(4403, "Forbidden"),
    CONNECTION_INIT_TIMEOUT(4408, "Connection initialisation timeout"),
    TOO_MANY_INITS(4429, "Too many initialisation requests"),
    SUBPROTOCOL(4406, "Subprotocol not acceptable"),
    DUPLICATE_ID(4409, "Subscriber already exists"),
    NO_PONG(4410, "PING_UNANSWERED"),
    TOO_SLOW(4412, "SUBSCRIBER_TOO_SLOW");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    short code() {
        return (short) code;
    }

    String reason() {
        return reason;
    }
}
