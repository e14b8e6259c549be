package io.ledgerdesk.kernel.access;

/** As far as a right may reach among the things of a desk; several add up. */
public enum Reach {
    /** What one asked for oneself. */
    OWN,
    /**
     * What was shared with one: by name, by a group, for watching, or for working on it oneself.
     */
    SHARED,
    /** All of the companies that one belongs to. */
    COMPANY,
    /** Those, and of their children down to the last. */
    COMPANY_TREE,
    /** What lies with one's groups. */
    GROUP,
    /** What lies on one's lines of support. */
    LINE,
    /** What nobody has handed on from the first line. */
    FIRST_LINE,
    /** Everything of the desk. */
    ALL
}
