package io.ledgerdesk.ticket.command;

import io.ledgerdesk.ticket.word.source.SourceRow;

/** Why a row of another system's log is not imported. */
public sealed interface ImportRejection extends TicketRejection {

    /**
     * A row of this revision was imported, and said something else.
     *
     * @param revision of both
     */
    record ImportedRowDiffers(long revision) implements ImportRejection {
        @Override
        public String code() {
            return "IMPORTED_ROW_DIFFERS";
        }

        @Override
        public String message() {
            return "Another row of revision " + revision + " was imported before.";
        }
    }

    /**
     * A later row was imported before it.
     *
     * @param revision the row's
     * @param last the latest that was imported
     */
    record ImportedOutOfOrder(long revision, long last) implements ImportRejection {
        @Override
        public String code() {
            return "IMPORTED_OUT_OF_ORDER";
        }

        @Override
        public String message() {
            return "Revision "
                    + revision
                    + " comes too late: revision "
                    + last
                    + " was imported before.";
        }
    }

    /**
     * Somebody has worked on the ticket here: its history goes on here.
     *
     * @param last the latest revision that was imported
     */
    record TicketChangedHere(long last) implements ImportRejection {
        @Override
        public String code() {
            return "TICKET_CHANGED_HERE";
        }

        @Override
        public String message() {
            return "The ticket was worked on here since revision "
                    + last
                    + " was imported: its history goes on here.";
        }
    }

    /**
     * The ticket was not imported from there.
     *
     * @param row that is not about it
     */
    record ImportedElsewhere(SourceRow row) implements ImportRejection {
        @Override
        public String code() {
            return "IMPORTED_ELSEWHERE";
        }

        @Override
        public String message() {
            return "The ticket is not "
                    + row.incident()
                    + " of "
                    + row.source()
                    + ": it was registered here or imported from elsewhere.";
        }
    }
}
