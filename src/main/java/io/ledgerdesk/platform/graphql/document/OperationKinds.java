package io.ledgerdesk.platform.graphql.document;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.ledgerdesk.platform.graphql.code.RequestCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a document before it is executed. A text that cannot be parsed is not
 * refused here: the executor says why.
 */
public final class OperationKinds {
    /** Between an {@code @} and its name may stand what GraphQL ignores. */
    private static final Pattern INCREMENTAL =
            Pattern.compile(
                    "@(?:[\\s,\\uFEFF]|#[^\\n\\r]*+[\\n\\r])*+(?:defer|stream)(?![_0-9A-Za-z])");

    private static final Map<String, RequestCode> REFUSED =
            Map.of(
                    "defer", RequestCode.DEFER_NOT_SUPPORTED,
                    "stream", RequestCode.STREAM_NOT_SUPPORTED);

    private OperationKinds() {}

    /**
     * Refuses {@code @defer} and {@code @stream}, which graphql-java would ignore: a client that
     * waits for the rest would wait for ever.
     *
     * @throws Refused with a fault for each place
     */
    public static void refuseIncremental(String text) {
        if (!INCREMENTAL.matcher(text).find()) {
            return;
        }
        List<RequestFault> faults = new ArrayList<>();
        parsed(text)
                .ifPresent(document -> new NodeTraverser().preOrder(collector(faults), document));
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    /** Of the operation that is meant, if it is clear which. */
    public static Optional<Operation> of(String text, @Nullable String operationName) {
        return parsed(text)
                .map(document ->
                        document.getDefinitionsOfType(OperationDefinition.class).stream()
                                .filter(operation ->
                                        operationName == null
                                                || operationName.equals(operation.getName()))
                                .toList())
                .filter(operations -> operations.size() == 1)
                .map(operations -> operations.getFirst().getOperation());
    }

    private static Optional<Document> parsed(String text) {
        try {
            return Optional.of(
                    new Parser()
                            .parseDocument(
                                    ParserEnvironment.newParserEnvironment()
                                            .document(text)
                                            .parserOptions(
                                                    ParserOptions
                                                            .getDefaultOperationParserOptions())
                                            .build()));
        } catch (InvalidSyntaxException unparseable) {
            return Optional.empty();
        }
    }

    private static NodeVisitorStub collector(List<RequestFault> faults) {
        return new NodeVisitorStub() {
            @Override
            public TraversalControl visitDirective(Directive node, TraverserContext<Node> context) {
                RequestCode code = REFUSED.get(node.getName());
                if (code != null) {
                    SourceLocation at = node.getSourceLocation();
                    faults.add(
                            RequestFault.at(
                                    code,
                                    "@%s is not supported: leave it out".formatted(node.getName()),
                                    at == null ? List.of() : List.of(at)));
                }
                return super.visitDirective(node, context);
            }
        };
    }
}
