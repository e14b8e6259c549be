package io.ledgerdesk.platform.graphql.code;

/** Why the desk closes a socket; most as {@code graphql-transport-ws} has them. */
public enum CloseCode implements ClientCode {
    BAD_MESSAGE(4400, "Bad message", "a message is not one of the protocol", "mend the client"),
    UNAUTHORIZED(
            4401,
            "Unauthorized",
            "an operation came before `connection_ack`",
            "send `connection_init` and wait for `connection_ack` before `subscribe`"),
    FORBIDDEN(
            4403,
            "Forbidden",
            "the identity was refused, or is believed no more: the token was revoked, the person"
                    + " deactivated",
            "sign in anew, then connect again"),
    SUBPROTOCOL(
            4406,
            "Subprotocol not acceptable",
            "the subprotocol is not `graphql-transport-ws`",
            "ask for it"),
    CONNECTION_INIT_TIMEOUT(
            4408,
            "Connection initialisation timeout",
            "`connection_init` did not come in time",
            "send it at once"),
    DUPLICATE_ID(
            4409,
            "Subscriber already exists",
            "an operation of this id is under way",
            "give each operation under way an id of its own"),
    NO_PONG(
            4410,
            "PING_UNANSWERED",
            "nothing was heard since the last ping",
            "connect again, with the last position as `after`"),
    TOKEN_EXPIRED(
            4411,
            "TOKEN_EXPIRED",
            "the token under which the socket was opened has expired",
            "get a new one and connect again, with the last position as `after`"),
    TOO_SLOW(
            4412,
            "SUBSCRIBER_TOO_SLOW",
            "the socket was left unread for too long",
            "connect again, with the last position as `after`; read faster, or ask for less"),
    RIGHTS_CHANGED(
            4413,
            "RIGHTS_CHANGED",
            "what the caller may do and see is not what it was when the socket was opened",
            "connect again, with the last position as `after`; what may not be seen any more does not"
                    + " come"),
    TOO_MANY_INITS(
            4429,
            "Too many initialisation requests",
            "`connection_init` came twice",
            "send it once"),
    RATE_LIMITED(
            4429,
            "RATE_LIMITED",
            "more messages came from the address than the desk allows in a minute",
            "wait a little, then connect again, with the last position as `after`");

    private final int code;
    private final String reason;
    private final String meaning;
    private final String remedy;

    CloseCode(int code, String reason, String meaning, String remedy) {
        this.code = code;
        this.reason = reason;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    public short code() {
        return (short) code;
    }

    public String reason() {
        return reason;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
