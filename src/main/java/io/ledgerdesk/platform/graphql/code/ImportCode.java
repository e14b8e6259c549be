package io.ledgerdesk.platform.graphql.code;

/** Why a row of an import was refused or needed a word, and why a whole import failed. */
public enum ImportCode implements ClientCode {
    ROW_DIFFERS(
            "another row of this incident and modification count was imported before",
            "compare the two; what was imported first stays"),
    OUT_OF_ORDER(
            "a later row of the incident was imported already",
            "import the files of a source in their order"),
    TICKET_CHANGED_HERE(
            "the ticket was worked on here since the row before", "nothing: the work here stays"),
    OTHER_SOURCE("the ticket is not one of this source", "compare source and number"),
    NO_STATE(
            "the value is no state: the ticket keeps the one it has",
            "nothing, or name it in the map"),
    UNKNOWN_STATE("the map knows no such state", "add it to the map, import again"),
    UNKNOWN_PRIORITY("the map knows no such priority", "add it to the map, import again"),
    UNKNOWN_IMPACT("the map knows no such impact", "add it to the map, import again"),
    UNKNOWN_URGENCY("the map knows no such urgency", "add it to the map, import again"),
    UNKNOWN_CHANNEL("the map knows no such channel", "add it to the map, import again"),
    BAD_DATE(
            "a date is not of the form of the log, or lies in the future",
            "mend the row, import again"),
    BAD_VALUE("a value is not of the form of its column", "mend the row, import again"),
    VALUE_MISSING("a value that is needed is unknown", "mend the row, import again"),
    COLUMNS_SWAPPED("the values stand in the wrong columns", "mend the row, import again"),
    ROW_CUT("the row has fewer fields than the header", "mend the row, import again"),
    ROW_TOO_WIDE("the row has more fields than the header", "mend the row, import again"),
    QUOTE_UNCLOSED(
            "a quotation mark is opened and not closed, or the other way round",
            "mend the row, import again"),
    BAD_QUOTES("a field is wrongly quoted", "mend the row, import again"),
    LINE_TOO_LONG("the line is longer than the desk reads", "mend the row, import again"),
    NUL_CHARACTER("the line holds a NUL character", "mend the row, import again"),
    BAD_ENCODING("the line is not UTF-8", "convert the file, import again"),
    GZIP_TRUNCATED(
            "the gzipped file ends before its end; what came before is imported",
            "fetch the file again, import again"),
    GZIP_CORRUPT(
            "the gzipped file is corrupt; what came before is imported",
            "fetch the file again, import again"),
    HEADER_UNKNOWN(
            "of the whole import: the file is no log of this source",
            "choose the right source or file"),
    IMPORT_MAPS_WRONG(
            "of the whole import: the file of maps has a mistake, or cannot be read",
            "mend it where the message says"),
    IMPORT_KEEPS_FAILING(
            "of the whole import: it was begun again and again and never ended",
            "see the log of the desk");

    private final String meaning;
    private final String remedy;

    ImportCode(String meaning, String remedy) {
        this.meaning = meaning;
        this.remedy = remedy;
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
