package io.ledgerdesk.directory.view.facet;

/**
 * Something that an entry has and is found by.
 *
 * @param key which one; empty where the kind says all
 */
public record Facet(Kind kind, String key) {

    /** One that every entry of a list has. */
    public static final Facet ALL = new Facet(Kind.ALL, "");

    /** What there is to be found by; what few entries share goes first. */
    public enum Kind {
        /** An id of the entry, its own or one that it stands for. */
        RECORD,
        MAIL,
        PHONE,
        IDENTITY,
        DOMAIN,
        /** What another system calls it. */
        KEY,
        /** Of the name. */
        WORD,
        GROUP,
        COMPANY,
        /** The company that it is a part of. */
        PARENT,
        ROLE,
        INACTIVE,
        STAFF,
        LINE,
        REQUESTER,
        ACTIVE,
        ALL;

        /** Whether so many have it that any bound is a better beginning. */
        boolean isBroad() {
            return compareTo(ROLE) > 0;
        }
    }
}
