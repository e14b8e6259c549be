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

    /** Most fields in fields. */
    @WithDefault("16")
    int maxDepth();

    /** Most fields of an answer, those of lists as often as these may have entries. */
    @WithDefault("50000")
    long maxCost();

    /** As how long a list of objects counts of which a document does not say it. */
    @WithDefault("10")
    int assumedListSize();

    /** Most fields of a document that stand under another name. */
    @WithDefault("100")
    int maxAliases();

    /** Most fields of an operation that stand in no other field. */
    @WithDefault("50")
    int maxRootFields();

    /** How long a query or a mutation may take, and a subscription until its first item. */
    @WithDefault("30s")
    Duration executionTimeout();

    /** Whether answers say what they cost and how much is left. */
    @WithDefault("true")
    boolean answerCost();

    /** Operations of one user under way on all sockets of a node. */
    @WithDefault("200")
    int maxSubscriptionsPerUser();

    /** How much may be asked in a minute, of each node. */
    Rate rate();

    /** Each a number in a minute, which may come at once; 0 for no limit. */
    interface Rate {
        /** Queries and subscriptions of one user. */
        @WithDefault("6000")
        int queriesPerUser();

        /** Mutations of one user; one that asks for several counts each. */
        @WithDefault("1200")
        int mutationsPerUser();

        /** Requests from one address, whoever sends them, and messages on its sockets. */
        @WithDefault("30000")
        int requestsPerAddress();

        /** Users, and addresses, whose numbers are kept; the least used go first. */
        @WithDefault("100000")
        long remembered();
    }

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
