package io.ledgerdesk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import java.util.List;
import java.util.Set;

/** Rules 5 to 8: what modules and their parts may know of each other. */
final class ModuleRules {
    private static final Set<String> OPEN_TO_ALL = Set.of("kernel", "platform", "");

    static final ArchRule MODULES_MEET_AT_THEIR_FRONT =
            classes()
                    .that(Desk.ours())
                    .should(knowOtherModulesOnlyByTheirFront())
                    .allowEmptyShould(true)
                    .because(
                            "a module may change its inside without asking: use the other module's"
                                    + " commands, events and ids, or mark the type @Published (rule"
                                    + " 5)");

    static final ArchRule LAYERS_LOOK_DOWN = layers();

    static final ArchRule EVERY_MODULE_HAS_A_LAYER =
            classes()
                    .that(Desk.ours())
                    .should()
                    .resideInAnyPackage(allLayers())
                    .orShould()
                    .resideInAPackage(Desk.BASE)
                    .allowEmptyShould(true)
                    .because(
                            "a module without a layer may know everything: add it to Desk.LAYERS and"
                                    + " to docs/architecture.md (rule 6)");

    static final ArchRule NO_CYCLES_BETWEEN_MODULES =
            slices().matching(Desk.BASE + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .because(
                            "two modules that know each other are one: let the upper one listen to the"
                                    + " lower one's events (rule 7)");

    static final ArchRule NO_CYCLES_BETWEEN_PACKAGES =
            slices().matching(Desk.BASE + ".(**)")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .because(
                            "inside a module the flow goes one way too: move the shared type to the"
                                    + " package that both may know (rule 7)");

    static final ArchRule RESOLVERS_ARE_THIN =
            noClasses()
                    .that()
                    .resideInAPackage("..graphql..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("..domain..").or(theStore()))
                    .allowEmptyShould(true)
                    .because(
                            "a resolver sends a command through CommandGateway or asks a view's"
                                    + " reader; what it lacks belongs into one of them (rule 8)");

    static final ArchRule POLICIES_ONLY_SEND =
            noClasses()
                    .that()
                    .resideInAPackage("..policy..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                            "..domain..",
                                            "..graphql..",
                                            "io.vertx..",
                                            "java.sql..",
                                            "javax.sql..",
                                            "io.quarkus.mailer..")
                                    .or(theStore()))
                    .allowEmptyShould(true)
                    .because(
                            "a policy reacts with commands, so that each reaction is in the ledger:"
                                    + " send one through CommandGateway (rule 8)");

    static final List<ArchRule> ALL =
            List.of(
                    MODULES_MEET_AT_THEIR_FRONT,
                    LAYERS_LOOK_DOWN,
                    EVERY_MODULE_HAS_A_LAYER,
                    NO_CYCLES_BETWEEN_MODULES,
                    NO_CYCLES_BETWEEN_PACKAGES,
                    RESOLVERS_ARE_THIN,
                    POLICIES_ONLY_SEND);

    private ModuleRules() {}

    /** Port and engine of the log; the shapes of recorded events are not the store. */
    private static DescribedPredicate<JavaClass> theStore() {
        String store = Desk.BASE + ".platform.eventstore";
        return resideInAPackage(store + ".pg..")
                .or(
                        describe(
                                "port",
                                type ->
                                        Set.of(
                                                        store + ".EventLog",
                                                        store + ".AppendRequest",
                                                        store + ".NewEvent",
                                                        store + ".wire.EventCodec")
                                                .contains(type.getName())))
                .as("are the event store");
    }

    private static String[] allLayers() {
        return Desk.LAYERS.stream()
                .flatMap(layer -> List.of(layer.packages()).stream())
                .toArray(String[]::new);
    }

    private static ArchRule layers() {
        Architectures.LayeredArchitecture rule =
                Architectures.layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        .withOptionalLayers(true);
        for (Desk.Layer layer : Desk.LAYERS) {
            rule = rule.layer(layer.name()).definedBy(layer.packages());
        }
        for (int i = 0; i < Desk.LAYERS.size() - 1; i++) {
            String[] below =
                    Desk.LAYERS.subList(i + 1, Desk.LAYERS.size()).stream()
                            .map(Desk.Layer::name)
                            .toArray(String[]::new);
            rule = rule.whereLayer(Desk.LAYERS.get(i).name()).mayOnlyAccessLayers(below);
        }
        String lowest = Desk.LAYERS.getLast().name();
        return rule.whereLayer(lowest)
                .mayNotAccessAnyLayer()
                .because(
                        "knowledge flows down only: let the upper module listen to the lower one's"
                                + " events, or let the lower one publish an interface that the upper"
                                + " one fills (rule 6)");
    }

    private static ArchCondition<JavaClass> knowOtherModulesOnlyByTheirFront() {
        DescribedPredicate<JavaClass> front =
                resideInAnyPackage("..command..", "..event..").or(Desk.anId()).or(Desk.published());
        return new ArchCondition<>("know other modules only by their front") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isElsewhere(type, dependency.getTargetClass()))
                        .filter(dependency ->
                                not(front).test(dependency.getTargetClass().getBaseComponentType()))
                        .forEach(dependency ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                type, dependency.getDescription())));
            }
        };
    }

    private static boolean isElsewhere(JavaClass type, JavaClass target) {
        JavaClass element = target.getBaseComponentType();
        return Desk.ours().test(element)
                && !OPEN_TO_ALL.contains(Desk.moduleOf(element))
                && !Desk.moduleOf(element).equals(Desk.moduleOf(type));
    }
}
