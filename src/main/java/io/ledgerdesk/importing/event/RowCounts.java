package io.ledgerdesk.importing.event;

import io.ledgerdesk.kernel.Published;

/**
 * What became of the rows of a log.
 *
 * @param read all of them, damaged ones too
 * @param written those that came in
 * @param repeated those that were in the ledger already
 * @param refused those that did not come in; the report says why
 * @param explained those that came in and need a word, which is in the report
 */
@Published
public record RowCounts(long read, long written, long repeated, long refused, long explained) {
    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0);

    public RowCounts plus(RowCounts more) {
        return new RowCounts(
                read + more.read,
                written + more.written,
                repeated + more.repeated,
                refused + more.refused,
                explained + more.explained);
    }
}
