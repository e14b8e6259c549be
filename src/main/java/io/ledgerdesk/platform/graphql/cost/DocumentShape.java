package io.ledgerdesk.platform.graphql.cost;

import graphql.language.Directive;
import graphql.language.OperationDefinition.Operation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a document before its variables are.
 *
 * @param aliases fields that stand under another name, in the whole document
 * @param directives all, where they stand
 * @param cycle a fragment that spreads itself, over however many others; nothing if there is none
 */
public record DocumentShape(
        List<OperationShape> operations,
        int aliases,
        List<Directive> directives,
        @Nullable String cycle) {
    public DocumentShape {
        operations = List.copyOf(operations);
        directives = List.copyOf(directives);
    }

    /**
     * One operation of it.
     *
     * @param depth fields in fields
     * @param rootFields with those that fragments bring
     */
    public record OperationShape(
            @Nullable String name, Operation kind, int depth, int rootFields, Cost cost) {}

    /** The operation that is meant, if it is clear which. */
    public Optional<OperationShape> operation(@Nullable String name) {
        List<OperationShape> meant =
                name == null
                        ? operations
                        : operations.stream().filter(one -> name.equals(one.name())).toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }
}
