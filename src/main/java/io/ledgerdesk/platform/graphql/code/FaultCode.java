package io.ledgerdesk.platform.graphql.code;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Faults whose message is meant for whoever asks: {@link io.ledgerdesk.kernel.Fault#code()}. */
public enum FaultCode implements ClientCode {
    UNAUTHENTICATED(
            "the request does not say who asks, or not so that the desk believes it",
            "sign in, and send `Authorization`"),
    FORBIDDEN("this is not for the one who asks", "leave it, or ask somebody who may"),
    TICKET_NOT_FOUND(
            "there is no such ticket, or not for this caller", "look for it with `tickets`"),
    PERSON_ERASED(
            "the person was erased: nothing can be written about them any more",
            "name somebody else"),
    REBUILD_NOT_FOUND(
            "there is no such rebuild, or it is forgotten", "ask `projections` which there are"),
    BAD_CURSOR(
            "the cursor is not one that the desk gave for this list",
            "hand cursors back as they came, or start anew without"),
    BAD_PAGE("the page cannot be: its size, or both of its ends", "read the message"),
    BAD_FILTER("the filter cannot be", "read the message"),
    BAD_AS_OF("the point in the past cannot be", "read the message"),
    FILTER_TOO_LARGE(
            "a list of the filter has more entries than the desk allows", "ask several times"),
    BAD_POSITION("the position is not one that the desk gave", "hand positions back as they came"),
    POSITION_UNKNOWN(
            "the position lies behind the end of the log, as after a restored backup",
            "start anew without it"),
    READ_NOT_READY(
            "the read models have not come to the position of `X-After-Position` in time",
            "ask again a little later"),
    STORE_BUSY(
            "as much is under way as the desk takes; nothing was written",
            "send it again a little later, with the same `commandId`"),
    CONTENTION(
            "too many commands at once on one ticket; nothing was written",
            "send it again, with the same `commandId`"),
    DECISION_TOO_WIDE(
            "the command is about more tickets at once than the desk allows; nothing was written",
            "take fewer at once"),
    IMPORT_NOT_FOUND(
            "there is no such import, or not for this caller", "ask `imports` which there are"),
    SOURCE_UNKNOWN(
            "the desk knows no source of imports of this name", "take one that the message names"),
    IMPORT_TOO_LARGE(
            "the uploaded file is larger than `ledgerdesk.importing.max-upload`",
            "gzip it, or send it in parts"),
    IMPORT_EMPTY("the uploaded file has no content", "send the log as it is, or gzipped"),
    IMPORT_GIVEN_UP("nothing had come of the upload for too long", "send the file again"),
    NOT_FOUND(
            "of a REST address: there is no such thing, or not for this caller",
            "ask for what `imports` names");

    private final String meaning;
    private final String remedy;

    FaultCode(String meaning, String remedy) {
        this.meaning = meaning;
        this.remedy = remedy;
    }

    private static final Set<String> NAMES =
            Stream.of(values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    /** Whether the message of a fault with this code is told. */
    public static boolean isTold(String code) {
        return NAMES.contains(code);
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
