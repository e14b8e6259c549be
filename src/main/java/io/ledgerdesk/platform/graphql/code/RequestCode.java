package io.ledgerdesk.platform.graphql.code;

/** Why a request is not executed: {@code extensions.code} of an answer without data. */
public enum RequestCode implements ClientCode {
    MALFORMED_JSON(
            Scope.REQUEST,
            400,
            "the body, or a parameter of the URL, is not a JSON object in UTF-8",
            "mend the client"),
    MISSING_QUERY(
            Scope.REQUEST,
            400,
            "there is neither a document in `query` nor the hash of one",
            "send `query`, `documentId` or `extensions.persistedQuery`"),
    WRONG_PARAMETER(
            Scope.REQUEST,
            400,
            "`query`, `operationName`, `variables`, `extensions` or `documentId` is of a wrong type",
            "send texts, and objects for `variables` and `extensions`; `null` is as good as nothing"),
    METHOD_NOT_ALLOWED(
            Scope.REQUEST,
            405,
            "documents are not sent by this method, and mutations not by GET",
            "use POST"),
    NOT_ACCEPTABLE(
            Scope.REQUEST,
            406,
            "`Accept` allows no media type that the desk writes",
            "accept `application/graphql-response+json` or `application/json`"),
    BATCH_NOT_SUPPORTED(
            Scope.REQUEST,
            400,
            "the body is a list of requests",
            "send them one by one, on one connection if you like; several fields may stand in one document"),
    REQUEST_TOO_LARGE(
            Scope.REQUEST,
            413,
            "the body is larger than `ledgerdesk.graphql.max-request-size`",
            "send less at once, files by REST"),
    UNSUPPORTED_MEDIA_TYPE(
            Scope.REQUEST,
            415,
            "the body is not `application/json` in UTF-8, or it is compressed",
            "send `Content-Type: application/json`"),
    PERSISTED_QUERY_NOT_FOUND(
            Scope.DOCUMENT,
            400,
            "this node does not know, or no longer knows, a document of this hash",
            "send the document once more together with its hash; the usual clients do"),
    PERSISTED_QUERY_MISMATCH(
            Scope.DOCUMENT,
            400,
            "the hash is not that of the document beside it",
            "mend the client"),
    DOCUMENT_NOT_KNOWN(
            Scope.DOCUMENT,
            403,
            "the desk executes known documents only, and this one is not among them",
            "have whoever runs the desk add the client's documents to `ledgerdesk.graphql.documents-file`"),
    DOCUMENT_TOO_LARGE(
            Scope.DOCUMENT,
            400,
            "the document has more characters or tokens than the desk allows",
            "put values into `variables`, or split it"),
    GRAPHQL_SYNTAX(
            Scope.DOCUMENT, 400, "the document cannot be parsed", "mend it where `locations` says"),
    GRAPHQL_VALIDATION(
            Scope.DOCUMENT,
            400,
            "the document does not fit the schema",
            "mend it where `locations` says"),
    UNKNOWN_FIELD(
            Scope.DOCUMENT,
            400,
            "a type has no such field",
            "compare with `schema.graphqls` of this version"),
    UNKNOWN_ARGUMENT(
            Scope.DOCUMENT,
            400,
            "a field has no such argument",
            "compare with `schema.graphqls` of this version"),
    MISSING_ARGUMENT(Scope.DOCUMENT, 400, "a required argument is missing", "give it"),
    WRONG_TYPE(
            Scope.DOCUMENT,
            400,
            "an argument or a variable does not fit its type",
            "compare with `schema.graphqls`: numbers are 32-bit integers, instants and durations ISO 8601"),
    UNKNOWN_OPERATION(
            Scope.DOCUMENT,
            400,
            "it is not clear which of the document's operations is meant",
            "name one of them in `operationName`"),
    DEFER_NOT_SUPPORTED(
            Scope.DOCUMENT,
            400,
            "the document uses `@defer`, and the desk answers in one piece",
            "leave the directive out, or ask for the slow part in a query of its own"),
    STREAM_NOT_SUPPORTED(
            Scope.DOCUMENT,
            400,
            "the document uses `@stream`, and the desk answers in one piece",
            "leave the directive out, or ask for a smaller page"),
    SUBSCRIPTION_OVER_HTTP(
            Scope.DOCUMENT,
            400,
            "subscriptions are served by WebSocket",
            "open a socket with the subprotocol `graphql-transport-ws` at the same address"),
    QUERY_TOO_DEEP(
            Scope.DOCUMENT,
            400,
            "the document is nested deeper than the desk allows",
            "ask for less"),
    QUERY_TOO_COMPLEX(
            Scope.DOCUMENT,
            400,
            "the answer may have more fields than the desk allows; a list counts as often as it may have entries",
            "ask for smaller pages, or split it; `extensions.cost` tells what a document costs"),
    TOO_MANY_ALIASES(
            Scope.DOCUMENT,
            400,
            "more fields of the document stand under another name than the desk allows",
            "split it"),
    TOO_MANY_ROOT_FIELDS(
            Scope.DOCUMENT,
            400,
            "the operation asks for more things at once than the desk allows",
            "split it"),
    RATE_LIMITED(
            Scope.REQUEST,
            429,
            "you, or the address that you ask from, have asked for as much as the desk allows in a minute",
            "wait as long as `Retry-After` and `extensions.retryAfter` say, in seconds"),
    EXECUTION_TIMEOUT(
            Scope.REQUEST,
            503,
            "it took longer than `ledgerdesk.graphql.execution-timeout`; whether a mutation was done is not known",
            "ask for less; send a mutation again with the same `commandId`, and hear what became of it"),
    QUERY_REFUSED(
            Scope.DOCUMENT, 400, "another limit on documents was reached", "read the message"),
    GRAPHQL_REFUSED(
            Scope.DOCUMENT,
            400,
            "the document cannot be executed for a reason without a code of its own",
            "read the message"),
    TOO_MANY_OPERATIONS(
            Scope.DOCUMENT,
            400,
            "a socket has as many operations under way as it may",
            "end one, or open another socket"),
    TOO_MANY_SUBSCRIPTIONS(
            Scope.DOCUMENT,
            400,
            "you have as many operations under way on all your sockets as you may",
            "end one"),
    INTERNAL_ERROR(
            Scope.REQUEST,
            500,
            "a fault of the desk",
            "tell whoever runs the desk the id in `extensions.correlationId`, if there is one");

    private final Scope scope;
    private final int status;
    private final String meaning;
    private final String remedy;

    RequestCode(Scope scope, int status, String meaning, String remedy) {
        this.scope = scope;
        this.status = status;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** What it is that is refused. */
    public enum Scope {
        /** No request of the protocol: the status says so whatever the media type. */
        REQUEST,
        /** A request of the protocol, whose document is not executed: 200 as application/json. */
        DOCUMENT
    }

    public Scope scope() {
        return scope;
    }

    /** Of the answer over HTTP. */
    public int status() {
        return status;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
