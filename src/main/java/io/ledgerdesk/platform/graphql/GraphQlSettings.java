package io.ledgerdesk.platform.graphql;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The limits of the GraphQL endpoint. */
@ConfigMapping(prefix = "ledgerdesk.graphql")
public interface GraphQlSettings {
    /** Default of {@link #parsedDocuments}, which is read before beans are. */
    String PARSED_DOCUMENTS = "1000";

    /** Most entries of a list in one page, and how many where nobody says. */
    @WithDefault("100")
    int maxPageSize();

    /** Most values in one list of a filter. */
    @WithDefault("100")
    int maxFilterTerms();

    /** Longest body of a request; a text of 1 MiB may take six times that as JSON. */
    @WithDefault("8M")
    MemorySize maxRequestSize();

    /** Longest document, in characters; texts belong into variables. */
    @WithDefault("100000")
    int maxDocumentLength();

    /** Most tokens of a document. */
    @WithDefault("5000")
    int maxDocumentTokens();

    /** Parsed and validated documents kept by their text. */
    @WithDefault(PARSED_DOCUMENTS)
    int parsedDocuments();

    /** Which documents are executed. */
    @WithDefault("ANY")
    DocumentPolicy documents();

    /** A file of known documents, or a folder of such files. */
    Optional<String> documentsFile();

    /** Most known documents. */
    @WithDefault("10000")
    int maxKnownDocuments();

    /** Memory for documents that clients have sent with their hash; the least used go first. */
    @WithDefault("16M")
    MemorySize registeredDocuments();

    /** How long a client may take from opening a socket to {@code connection_init}. */
    @WithDefault("10s")
    Duration connectionInitTimeout();

    /** Operations under way on one socket. */
    @WithDefault("50")
    int maxOperationsPerConnection();

    /** How often an idle socket is pinged; one that answers nothing twice in a row is closed. */
    @WithDefault("20s")
    Duration pingInterval();

    /** How long a subscriber may leave its socket unread before it is cut off. */
    @WithDefault("30s")
    Duration slowSubscriberTimeout();

    /** Most tickets of a mutation for many. */
    @WithDefault("100")
    int maxBulk();

    /** Tickets of one mutation for many that are under way at once. */
    @WithDefault("16")
    int maxBulkInFlight();
}
