package io.ledgerdesk.platform.graphql.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.code.RequestCode;
import io.ledgerdesk.platform.graphql.cost.Analysis;
import io.ledgerdesk.platform.graphql.cost.DocumentShape;
import io.ledgerdesk.platform.graphql.cost.DocumentShape.OperationShape;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Looks at a document before it is compared with the schema, once: its shape is kept by its text,
 * so that the same document costs one look into memory the next time. What is beyond the limits is
 * not kept, and takes no more than parsing it.
 */
@Singleton
public class PreparedDocuments {
    private static final int USUAL_PAGE = 50;
    private static final int ROOM_OF_ONE = 10_000;

    private static final Map<String, RequestCode> INCREMENTAL =
            Map.of(
                    "defer", RequestCode.DEFER_NOT_SUPPORTED,
                    "stream", RequestCode.STREAM_NOT_SUPPORTED);

    private final GraphQlSettings settings;
    private final Supplier<GraphQLSchema> schema;
    private final ParserOptions parsing;
    private final Cache<String, DocumentShape> shapes;

    @Inject
    PreparedDocuments(GraphQlSettings settings, Instance<GraphQLSchema> schema) {
        this(settings, schema::get);
    }

    PreparedDocuments(GraphQlSettings settings, Supplier<GraphQLSchema> schema) {
        this.settings = settings;
        this.schema = schema;
        this.parsing =
                ParserOptions.getDefaultOperationParserOptions()
                        .transform(options -> options.maxTokens(settings.maxDocumentTokens()));
        this.shapes =
                Caffeine.newBuilder()
                        .maximumWeight((long) ROOM_OF_ONE * settings.parsedDocuments())
                        .weigher((String text, DocumentShape shape) ->
                                Math.max(ROOM_OF_ONE, text.length()))
                        .executor(Runnable::run)
                        .build();
    }

    /**
     * @throws Refused if the text cannot be parsed, or asks for what no document may ask for
     */
    public DocumentShape of(String text) {
        DocumentShape known = shapes.getIfPresent(text);
        if (known != null) {
            return known;
        }
        if (text.length() > settings.maxDocumentLength()) {
            throw new Refused(
                    RequestCode.DOCUMENT_TOO_LARGE,
                    "a document has at most " + settings.maxDocumentLength() + " characters");
        }
        DocumentShape shape =
                Analysis.of(parsed(text), schema.get(), USUAL_PAGE, settings.assumedListSize());
        check(shape);
        shapes.put(text, shape);
        return shape;
    }

    private Document parsed(String text) {
        try {
            return new Parser()
                    .parseDocument(
                            ParserEnvironment.newParserEnvironment()
                                    .document(text)
                                    .parserOptions(parsing)
                                    .build());
        } catch (InvalidSyntaxException e) {
            throw new Refused(
                    List.of(RequestFault.at(codeOf(e), String.valueOf(e.getMessage()), at(e))));
        }
    }

    private static RequestCode codeOf(InvalidSyntaxException refused) {
        return switch (refused) {
            case ParseCancelledTooDeepException ignored -> RequestCode.QUERY_TOO_DEEP;
            case ParseCancelledTooManyCharsException ignored -> RequestCode.DOCUMENT_TOO_LARGE;
            case ParseCancelledException ignored -> RequestCode.DOCUMENT_TOO_LARGE;
            default -> RequestCode.GRAPHQL_SYNTAX;
        };
    }

    private static List<SourceLocation> at(InvalidSyntaxException refused) {
        return refused.getLocation() == null ? List.of() : List.of(refused.getLocation());
    }

    private void check(DocumentShape shape) {
        List<RequestFault> incremental =
                shape.directives().stream()
                        .filter(directive -> INCREMENTAL.containsKey(directive.getName()))
                        .map(directive ->
                                RequestFault.at(
                                        Objects.requireNonNull(
                                                INCREMENTAL.get(directive.getName())),
                                        "@%s is not supported: leave it out"
                                                .formatted(directive.getName()),
                                        directive.getSourceLocation() == null
                                                ? List.of()
                                                : List.of(directive.getSourceLocation())))
                        .toList();
        if (!incremental.isEmpty()) {
            throw new Refused(incremental);
        }
        if (shape.cycle() != null) {
            throw new Refused(
                    RequestCode.GRAPHQL_VALIDATION,
                    "the fragment %s spreads itself".formatted(shape.cycle()));
        }
        refuse(shape.aliases(), settings.maxAliases(), RequestCode.TOO_MANY_ALIASES, "aliases");
        for (OperationShape operation : shape.operations()) {
            refuse(
                    operation.depth(),
                    settings.maxDepth(),
                    RequestCode.QUERY_TOO_DEEP,
                    "fields in fields");
            refuse(
                    operation.rootFields(),
                    settings.maxRootFields(),
                    RequestCode.TOO_MANY_ROOT_FIELDS,
                    "root fields");
            refuse(
                    operation.cost().once(),
                    settings.maxCost(),
                    RequestCode.QUERY_TOO_COMPLEX,
                    "fields in its answer");
        }
    }

    private static void refuse(long found, long most, RequestCode code, String what) {
        if (found > most) {
            throw new Refused(
                    code,
                    "a document has at most %d %s, this one has %d".formatted(most, what, found));
        }
    }
}
