package io.ledgerdesk.platform.graphql;

/** Which documents the desk executes. */
public enum DocumentPolicy {
    /** Whatever is sent, within the limits. */
    ANY,
    /** Those of {@code ledgerdesk.graphql.documents-file} alone. */
    KNOWN
}
