package io.ledgerdesk.platform.graphql.limit;

/** What may be executed over a way in. */
public enum Kinds {
    ALL,
    NO_SUBSCRIPTIONS,
    QUERIES
}
