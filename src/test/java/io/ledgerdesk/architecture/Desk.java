package io.ledgerdesk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.ledgerdesk.kernel.Published;
import java.util.List;
import java.util.Set;

/** The words in which the rules speak of the code: base package, modules, roles of a type. */
final class Desk {
    static final String BASE = "io.ledgerdesk";
    static final String KERNEL = BASE + ".kernel..";
    static final String PLATFORM = BASE + ".platform..";

    private static final Set<String> MESSAGE_ANNOTATIONS =
            Set.of(
                    "org.axonframework.messaging.commandhandling.annotation.Command",
                    "org.axonframework.messaging.commandhandling.annotation.RoutingKey",
                    "org.axonframework.messaging.eventhandling.annotation.Event");

    /** Layers from the top; a module knows its own layer and those below it. */
    static final List<Layer> LAYERS =
            List.of(
                    new Layer("demo", "demo"),
                    new Layer(
                            "channels and observers",
                            "channel",
                            "notification",
                            "kpi",
                            "audit",
                            "webhook",
                            "importing"),
                    new Layer(
                            "reactors", "servicelevel", "routing", "problem", "knowledge", "task"),
                    new Layer("workplace", "workplace"),
                    new Layer("ticket", "ticket"),
                    new Layer("references", "directory", "access", "catalogue", "assets"),
                    new Layer("platform", "platform"),
                    new Layer("kernel", "kernel"));

    private Desk() {}

    /** A layer and the modules in it. */
    record Layer(String name, List<String> modules) {
        Layer(String name, String... modules) {
            this(name, List.of(modules));
        }

        String[] packages() {
            return modules.stream()
                    .map(module -> BASE + "." + module + "..")
                    .toArray(String[]::new);
        }
    }

    /** Code of the desk, not of a library. */
    static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage(BASE + "..").as("of the desk");
    }

    /** What a command or event may carry of Axon. */
    static DescribedPredicate<JavaClass> aMessageAnnotation() {
        return describe(
                "a message annotation of Axon",
                type -> MESSAGE_ANNOTATIONS.contains(type.getName()));
    }

    /** Names something of its module: may be known everywhere. */
    static DescribedPredicate<JavaClass> anId() {
        return describe(
                "an id",
                type ->
                        type.isRecord()
                                && (type.getSimpleName().endsWith("Id")
                                        || type.getPackageName().endsWith(".id")));
    }

    /** Marked {@code @Published}, or nested in a type that is. */
    static DescribedPredicate<JavaClass> published() {
        return describe(
                "@Published",
                type ->
                        type.isAnnotatedWith(Published.class)
                                || type.getEnclosingClass()
                                        .map(outer -> published().test(outer))
                                        .orElse(false));
    }

    /** First package below the base, for channels the second too; empty for the base itself. */
    static String moduleOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(BASE + ".")) {
            return "";
        }
        String[] parts = name.substring(BASE.length() + 1).split("\\.", -1);
        return parts[0].equals("channel") && parts.length > 1 ? "channel." + parts[1] : parts[0];
    }
}
