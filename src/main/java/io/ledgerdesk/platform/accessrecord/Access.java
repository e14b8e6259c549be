package io.ledgerdesk.platform.accessrecord;

import org.jspecify.annotations.Nullable;

/**
 * What was shown.
 *
 * @param operation by which field, or which address
 * @param ticket its id as clients know it, if it was one, or belongs to one
 * @param thing another id as clients know it
 * @param count how many things; of a list that showed none nothing is recorded
 */
public record Access(
        String operation,
        Subject subject,
        @Nullable String ticket,
        @Nullable String thing,
        int count) {

    /** What sort of things. */
    public enum Subject {
        /** One ticket, or what was said about it, or what happened to it. */
        TICKET,
        /** A page of several tickets. */
        TICKETS,
        /** A file of a ticket. */
        FILE,
        /** Something that left the desk as a whole. */
        EXPORT,
        /** Records of accesses. */
        ACCESS_RECORDS
    }

    /** One ticket's content. */
    public static Access ticket(String operation, String ticket) {
        return new Access(operation, Subject.TICKET, ticket, null, 1);
    }

    /** A list of tickets, or of events or messages of several. */
    public static Access tickets(String operation, int count) {
        return new Access(operation, Subject.TICKETS, null, null, count);
    }

    /** A ticket's file. */
    public static Access file(String operation, String ticket, String file) {
        return new Access(operation, Subject.FILE, ticket, file, 1);
    }

    /**
     * An export.
     *
     * @param what its id, or its name
     */
    public static Access export(String operation, String what, int count) {
        return new Access(operation, Subject.EXPORT, null, what, count);
    }

    /** A page of these records. */
    public static Access records(String operation, int count) {
        return new Access(operation, Subject.ACCESS_RECORDS, null, null, count);
    }

    /** Whether it says all about what was shown, so that the same again is not worth a record. */
    boolean isAboutOne() {
        return ticket != null || thing != null;
    }
}
