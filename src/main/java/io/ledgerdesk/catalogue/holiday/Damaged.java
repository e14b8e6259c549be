package io.ledgerdesk.catalogue.holiday;

/** A text out of which no days are taken. */
public final class Damaged extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * @param wanted what it would have to be, to follow "must be"
     */
    Damaged(String wanted) {
        super(wanted);
    }

    /** What it would have to be, to follow "must be". */
    public String wanted() {
        return String.valueOf(getMessage());
    }
}
