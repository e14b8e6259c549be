package io.ledgerdesk.access.matrix;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import io.ledgerdesk.architecture.DeskClasses;
import io.ledgerdesk.platform.http.PlainEndpoint;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.platform.security.Open;
import io.smallrye.graphql.api.Subscription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What can be asked of the desk, and the rights that the code states for it. */
final class Operations {
    private Operations() {}

    /**
     * What an operation states.
     *
     * @param stated whether it says anything at all
     * @param rights of which one is needed; none where it is open
     */
    record Stated(boolean stated, List<String> rights) {}

    /** Names of the schema's operations, as it was committed. */
    static Set<String> ofSchema() {
        try {
            var types = new SchemaParser().parse(Files.readString(Path.of("schema.graphqls")));
            Set<String> names = new TreeSet<>();
            for (String root : List.of("Query", "Mutation", "Subscription")) {
                types.getType(root, ObjectTypeDefinition.class).stream()
                        .flatMap(type -> type.getFieldDefinitions().stream())
                        .map(FieldDefinition::getName)
                        .forEach(names::add);
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the operation's name, or {@code http} and the name of the endpoint's class. */
    static Map<String, Stated> inCode() {
        Map<String, Stated> all = new TreeMap<>();
        for (JavaClass type : DeskClasses.ALL) {
            if (type.isAssignableTo(PlainEndpoint.class) && !type.isInterface()) {
                all.put("http " + type.getSimpleName(), stated(type));
            }
            for (JavaMethod method : type.getMethods()) {
                String name = name(method);
                if (name != null) {
                    all.put(name, stated(method));
                }
            }
        }
        return all;
    }

    private static @Nullable String name(JavaMethod method) {
        return Stream.of(
                        method.tryGetAnnotationOfType(Query.class).map(Query::value),
                        method.tryGetAnnotationOfType(Mutation.class).map(Mutation::value),
                        method.tryGetAnnotationOfType(Subscription.class).map(Subscription::value))
                .flatMap(Optional::stream)
                .findFirst()
                .map(value -> value.isEmpty() ? method.getName() : value)
                .orElse(null);
    }

    private static Stated stated(JavaMethod method) {
        Stated own =
                stated(
                        method.tryGetAnnotationOfType(Needs.class).orElse(null),
                        method.isAnnotatedWith(Open.class));
        return own.stated() ? own : stated(method.getOwner());
    }

    private static Stated stated(JavaClass type) {
        return stated(
                type.tryGetAnnotationOfType(Needs.class).orElse(null),
                type.isAnnotatedWith(Open.class));
    }

    private static Stated stated(@Nullable Needs needs, boolean open) {
        return new Stated(
                needs != null || open, needs == null ? List.of() : List.of(needs.value()));
    }
}
