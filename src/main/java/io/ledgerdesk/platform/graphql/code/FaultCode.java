package io.ledgerdesk.platform.graphql.code;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Faults whose message is meant for whoever asks: {@link io.ledgerdesk.kernel.Fault#code()}. */
public enum FaultCode implements ClientCode {
    UNAUTHENTICATED(
            "the request does not say who asks, or not so that the desk believes it",
            "sign in, and send `Authorization`"),
    ISSUER_UNAVAILABLE(
            "the token cannot be verified: its issuer, or the issuer's keys, cannot be reached",
            "send it again a little later"),
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
    REPORT_TOO_LARGE(
            "a report would have more groups, instants or tickets than the desk allows",
            "ask for a shorter period or fewer groups"),
    LEDGER_TOO_LONG(
            "more events lie behind the ledgers asked for than the desk reads at once",
            "ask for fewer tickets at once"),
    CATALOGUE_ENTRY_UNKNOWN(
            "the catalogue has no such agreement, calendar or plan", "name one that it has"),
    BAD_TARGET("a target or a pause of a preview cannot be", "read the message"),
    CALENDAR_NOT_FOUND("there is no such calendar in use", "name one of `calendars`"),
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
    FILE_TOO_LARGE(
            "of an upload: a file is larger than `ledgerdesk.files.max-size`; nothing was kept",
            "send less"),
    FILE_TOO_MANY(
            "of an upload: more files at once than `ledgerdesk.files.max-count`; nothing was kept",
            "send them in several uploads"),
    FILE_NAME_INVALID(
            "of an upload: a file's name is a path, or cannot be the name of a file everywhere; nothing was kept",
            "send another name; the message says what is wrong"),
    FILE_MISSING("of an upload: the form has no file", "send one"),
    UPLOAD_MALFORMED(
            "of an upload: the form cannot be read, or breaks off; nothing was kept",
            "mend the client; the message says where"),
    UPLOAD_CUT_OFF(
            "of an upload: the connection ended before the file did; nothing was kept",
            "send it again"),
    FILE_UPLOAD_GIVEN_UP(
            "of an upload: nothing had come of it for `ledgerdesk.files.silence`; nothing was kept",
            "send it again"),
    FILE_INFECTED(
            "of an upload: the virus scanner found something; nothing was kept",
            "clean the file, or leave it"),
    FILE_NOT_SCANNED(
            "of an upload: the virus scanner cannot be asked; nothing was kept",
            "send it again later"),
    FILE_HELD(
            "of a download: the virus scanner has not seen the file yet",
            "ask again a little later"),
    NOT_FOUND(
            "of a REST address: there is no such thing, or not for this caller",
            "ask for what `imports` or a ticket's `files` name");

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
