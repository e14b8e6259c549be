package io.ledgerdesk.platform.graphql.cost;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long the lists below a field are: as {@code first} or {@code last} says, as many as the ids
 * that it is given, or as many as is assumed.
 *
 * @param usualPage entries where nobody says {@code first}
 * @param assumed entries of a list of which nothing is known
 * @param defaults of variables: a number, or how long a list is
 */
record ListSizes(long usualPage, long assumed, Map<String, Long> defaults) {
    private static final BigInteger BIGGEST = BigInteger.valueOf(Size.MOST);

    Size ofUnknown() {
        return new Size.Fixed(assumed);
    }

    /** Of the lists that the field brings, be it one itself or not. */
    Size below(Field field, @Nullable GraphQLFieldDefinition definition) {
        if (definition == null) {
            return ofUnknown();
        }
        if (definition.getArgument("first") != null) {
            return page(field);
        }
        List<Size> lists = new ArrayList<>();
        for (Argument argument : field.getArguments()) {
            var declared = definition.getArgument(argument.getName());
            if (declared != null && argument.getValue() != null) {
                addLists(argument.getValue(), declared.getType(), lists);
            }
        }
        return lists.isEmpty() ? ofUnknown() : new Size.Longest(lists, 1);
    }

    /** Of a variable that is left away. */
    private long otherwise(VariableReference variable, long nothing) {
        return defaults.getOrDefault(variable.getName(), nothing);
    }

    private Size page(Field field) {
        List<Size> said = new ArrayList<>();
        for (Argument argument : field.getArguments()) {
            boolean isSize =
                    argument.getName().equals("first") || argument.getName().equals("last");
            if (isSize && argument.getValue() instanceof IntValue number) {
                said.add(new Size.Fixed(number.getValue().min(BIGGEST).longValue()));
            } else if (isSize && argument.getValue() instanceof VariableReference variable) {
                said.add(new Size.Given(variable.getName(), otherwise(variable, usualPage)));
            }
        }
        return switch (said.size()) {
            case 0 -> new Size.Fixed(usualPage);
            case 1 -> said.getFirst();
            default -> new Size.Longest(said, 0);
        };
    }

    private void addLists(Value<?> value, GraphQLInputType type, List<Size> lists) {
        boolean isList = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type));
        switch (value) {
            case ArrayValue array -> lists.add(new Size.Fixed(array.getValues().size()));
            case VariableReference variable when isList ->
                    lists.add(
                            new Size.Length(variable.getName(), List.of(), otherwise(variable, 0)));
            case VariableReference variable -> addListsOf(variable, type, lists);
            case ObjectValue object ->
                    object.getObjectFields().forEach(field -> addLists(field, lists));
            default -> {}
        }
    }

    private void addListsOf(VariableReference variable, GraphQLInputType type, List<Size> lists) {
        if (GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLInputObjectType input) {
            input.getFieldDefinitions().stream()
                    .filter(field ->
                            GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType())))
                    .forEach(field ->
                            lists.add(
                                    new Size.Length(
                                            variable.getName(),
                                            List.of(field.getName()),
                                            otherwise(variable, 0))));
        }
    }

    private void addLists(ObjectField field, List<Size> lists) {
        switch (field.getValue()) {
            case ArrayValue array -> lists.add(new Size.Fixed(array.getValues().size()));
            case VariableReference variable ->
                    lists.add(
                            new Size.Length(variable.getName(), List.of(), otherwise(variable, 0)));
            case null, default -> {}
        }
    }
}
