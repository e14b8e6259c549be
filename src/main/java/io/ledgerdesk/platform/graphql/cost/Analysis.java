package io.ledgerdesk.platform.graphql.cost;

import graphql.language.ArrayValue;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.ledgerdesk.platform.graphql.cost.DocumentShape.OperationShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks a document once, each fragment once however often it is spread, before it is compared with
 * the schema: what is not in the schema counts too, and is refused later. A field counts one. A
 * list of objects counts as often as it may have entries, which the field that it stands below
 * says: so the pages of a connection, the results of a mutation for many, the tickets of a queue's
 * first item. What is left away by {@code @skip} or {@code @include} counts, what is asked for
 * twice counts twice, and of several types that a thing may have each.
 */
public final class Analysis {
    private static final String INTROSPECTION = "__";

    private final GraphQLSchema schema;
    private final ListSizes sizes;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Selected> known = new HashMap<>();
    private final Set<String> under = new HashSet<>();
    private final List<Directive> directives = new ArrayList<>();
    private int aliases;
    private @Nullable String cycle;

    private Analysis(GraphQLSchema schema, ListSizes sizes) {
        this.schema = schema;
        this.sizes = sizes;
    }

    /**
     * @param usualPage entries of a page where nobody says how many
     * @param assumed entries of a list of which nothing is known
     */
    public static DocumentShape of(
            Document document, GraphQLSchema schema, long usualPage, long assumed) {
        ListSizes sizes = new ListSizes(usualPage, assumed, defaults(document));
        return new Analysis(schema, sizes).of(document);
    }

    /** Of all operations together: the largest. */
    private static Map<String, Long> defaults(Document document) {
        Map<String, Long> defaults = new HashMap<>();
        for (OperationDefinition operation :
                document.getDefinitionsOfType(OperationDefinition.class)) {
            for (VariableDefinition variable : operation.getVariableDefinitions()) {
                long size =
                        switch (variable.getDefaultValue()) {
                            case IntValue number ->
                                    number.getValue().bitLength() < Integer.SIZE
                                            ? number.getValue().longValue()
                                            : Size.MOST;
                            case ArrayValue list -> list.getValues().size();
                            case null, default -> -1;
                        };
                if (size >= 0) {
                    defaults.merge(variable.getName(), size, Math::max);
                }
            }
        }
        return defaults;
    }

    private DocumentShape of(Document document) {
        List<OperationShape> operations = new ArrayList<>();
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof FragmentDefinition fragment) {
                fragments.putIfAbsent(fragment.getName(), fragment);
            }
        }
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof OperationDefinition operation) {
                operations.add(shape(operation));
            }
        }
        fragments.keySet().forEach(this::fragment);
        return new DocumentShape(operations, aliases, directives, cycle);
    }

    /**
     * What a selection asks for.
     *
     * @param fields in it, not in theirs
     * @param once counts once
     * @param each counts once for each entry of the list that the field above it brings
     */
    private record Selected(int depth, int fields, Cost once, Cost each) {
        static final Selected NOTHING = new Selected(0, 0, Cost.NONE, Cost.NONE);

        Selected plus(Selected other) {
            return new Selected(
                    Math.max(depth, other.depth),
                    (int) Math.min(Integer.MAX_VALUE, (long) fields + other.fields),
                    once.plus(other.once),
                    each.plus(other.each));
        }
    }

    private OperationShape shape(OperationDefinition operation) {
        directives.addAll(operation.getDirectives());
        GraphQLCompositeType root =
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                };
        Selected selected = selected(operation.getSelectionSet(), root);
        return new OperationShape(
                operation.getName(),
                operation.getOperation(),
                selected.depth,
                selected.fields,
                selected.once.plus(selected.each.times(sizes.ofUnknown())));
    }

    private Selected selected(@Nullable SelectionSet set, @Nullable GraphQLType type) {
        Selected sum = Selected.NOTHING;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                sum = sum.plus(selected(selection, type));
            }
        }
        return sum;
    }

    private Selected selected(Selection<?> selection, @Nullable GraphQLType type) {
        return switch (selection) {
            case Field field -> field(field, type);
            case InlineFragment inline -> {
                directives.addAll(inline.getDirectives());
                var condition = inline.getTypeCondition();
                yield selected(
                        inline.getSelectionSet(),
                        condition == null ? type : schema.getType(condition.getName()));
            }
            case FragmentSpread spread -> {
                directives.addAll(spread.getDirectives());
                yield fragment(spread.getName());
            }
            default -> Selected.NOTHING;
        };
    }

    private Selected fragment(String name) {
        Selected before = known.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (before != null || fragment == null) {
            return before == null ? Selected.NOTHING : before;
        }
        if (!under.add(name)) {
            cycle = name;
            return Selected.NOTHING;
        }
        directives.addAll(fragment.getDirectives());
        Selected found =
                selected(
                        fragment.getSelectionSet(),
                        schema.getType(fragment.getTypeCondition().getName()));
        under.remove(name);
        known.put(name, found);
        return found;
    }

    private Selected field(Field field, @Nullable GraphQLType parent) {
        directives.addAll(field.getDirectives());
        if (field.getAlias() != null) {
            aliases++;
        }
        GraphQLFieldDefinition definition = definition(field.getName(), parent);
        GraphQLType type =
                definition == null ? null : GraphQLTypeUtil.unwrapAll(definition.getType());
        Selected below = selected(field.getSelectionSet(), type);
        int depth = below.depth + 1;
        if (field.getName().startsWith(INTROSPECTION) || isIntrospection(type)) {
            Cost cost = Cost.of(1).plus(below.once).plus(below.each);
            return new Selected(depth, 1, cost, Cost.NONE);
        }
        Size size = sizes.below(field, definition);
        if (definition == null || !isListOfObjects(definition)) {
            Cost cost = Cost.of(1).plus(below.once).plus(below.each.times(size));
            return new Selected(depth, 1, cost, Cost.NONE);
        }
        Cost entry = Cost.of(1).plus(below.once).plus(below.each.times(sizes.ofUnknown()));
        return definition.getArguments().isEmpty()
                ? new Selected(depth, 1, Cost.NONE, entry)
                : new Selected(depth, 1, Cost.of(1).plus(entry.times(size)), Cost.NONE);
    }

    private @Nullable GraphQLFieldDefinition definition(String name, @Nullable GraphQLType parent) {
        return switch (name) {
            case "__schema" -> schema.getIntrospectionSchemaFieldDefinition();
            case "__type" -> schema.getIntrospectionTypeFieldDefinition();
            default ->
                    parent instanceof GraphQLFieldsContainer container
                            ? container.getFieldDefinition(name)
                            : null;
        };
    }

    private static boolean isIntrospection(@Nullable GraphQLType type) {
        return type instanceof GraphQLCompositeType named
                && named.getName().startsWith(INTROSPECTION);
    }

    private static boolean isListOfObjects(GraphQLFieldDefinition definition) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))
                && GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType;
    }
}
