package io.ledgerdesk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Rules 1 and 2: what decides is pure, what is decided is plain. */
final class CoreRules {
    private static final String[] PLAIN_JDK = {
        "java.lang..",
        "java.util..",
        "java.time..",
        "java.math..",
        "java.text..",
        "java.nio.charset..",
        "org.jspecify.."
    };
    static final ArchRule KERNEL_STANDS_ALONE =
            classes()
                    .that()
                    .resideInAPackage(Desk.KERNEL)
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(PLAIN_JDK)
                                    .or(resideInAPackage(Desk.KERNEL))
                                    .as("are plain JDK, JSpecify or kernel"))
                    .allowEmptyShould(true)
                    .because(
                            "every module stands on the kernel: move what needs more than the JDK"
                                    + " to platform or to the module that needs it (rule 1)");

    static final ArchRule DOMAIN_KNOWS_ONLY_ITSELF =
            classes()
                    .that()
                    .resideInAPackage("..domain..")
                    .should(dependOnlyOnTheDomainsOwnWorld())
                    .allowEmptyShould(true)
                    .because(
                            "a decider is a pure function: let the resolver or policy look things up"
                                    + " and put them into the command (rule 1)");

    static final ArchRule DECISIONS_ARE_REPEATABLE =
            noClasses()
                    .that()
                    .resideInAnyPackage(Desk.KERNEL, "..domain..")
                    .should()
                    .accessTargetWhere(isClockOrRandom())
                    .allowEmptyShould(true)
                    .because(
                            "the same command on the same state must decide the same: take the time"
                                    + " from DecisionContext.now() and ids from the command (rule 1)");

    static final ArchRule COMMANDS_AND_EVENTS_ARE_RECORDS =
            classes()
                    .that(belongToMessages())
                    .should(beRecordsEnumsOrSealedInterfaces())
                    .allowEmptyShould(true)
                    .because(
                            "commands and events are values: make it a record, an enum or a sealed"
                                    + " interface, or move it out of this package (rule 2)");

    static final ArchRule COMMANDS_AND_EVENTS_ARE_PLAIN =
            noClasses()
                    .that(belongToMessages())
                    .should()
                    .dependOnClassesThat(
                            not(resideInAnyPackage(PLAIN_JDK))
                                    .and(not(ourPlainTypes()))
                                    .and(not(Desk.aMessageAnnotation()))
                                    .as(
                                            "are neither plain JDK, plain types of ours nor Axon's message annotations"))
                    .allowEmptyShould(true)
                    .because(
                            "commands and events outlive every framework: map to them in graphql,"
                                    + " view or platform (rule 2)");

    static final List<ArchRule> ALL =
            List.of(
                    KERNEL_STANDS_ALONE,
                    DOMAIN_KNOWS_ONLY_ITSELF,
                    DECISIONS_ARE_REPEATABLE,
                    COMMANDS_AND_EVENTS_ARE_RECORDS,
                    COMMANDS_AND_EVENTS_ARE_PLAIN);

    private CoreRules() {}

    /** The platform has packages of these names too: they hold ports, not messages. */
    private static DescribedPredicate<JavaClass> belongToMessages() {
        return resideInAnyPackage("..command..", "..event..")
                .and(not(resideInAPackage(Desk.PLATFORM)))
                .and(
                        not(
                                describe(
                                        "package-info",
                                        type -> type.getSimpleName().equals("package-info"))))
                .as("are commands or events");
    }

    private static DescribedPredicate<JavaClass> ourPlainTypes() {
        return Desk.ours()
                .and(
                        not(
                                resideInAnyPackage(
                                        Desk.PLATFORM,
                                        "..domain..",
                                        "..view..",
                                        "..graphql..",
                                        "..policy..")))
                .as("plain types of ours");
    }

    private static DescribedPredicate<JavaAccess<?>> isClockOrRandom() {
        return describe(
                "reads a clock, draws at random or asks the system",
                access -> {
                    JavaClass owner = access.getTargetOwner();
                    String member = access.getTarget().getName();
                    return owner.isAssignableTo(Clock.class)
                            || owner.isAssignableTo(Random.class)
                            || owner.getPackageName().startsWith("java.util.random")
                            || (owner.getPackageName().startsWith("java.time")
                                    && member.equals("now"))
                            || (owner.isEquivalentTo(UUID.class) && member.equals("randomUUID"))
                            || (owner.isEquivalentTo(Math.class) && member.equals("random"))
                            || owner.isEquivalentTo(System.class)
                            || belongToAnyOf(Thread.class).test(owner);
                });
    }

    private static ArchCondition<JavaClass> dependOnlyOnTheDomainsOwnWorld() {
        return new ArchCondition<>(
                "depend only on plain JDK, kernel, their own module's commands and events, ids and"
                        + " what others publish") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !isKnowable(type, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                type, dependency.getDescription())));
            }
        };
    }

    private static boolean isKnowable(JavaClass type, JavaClass target) {
        JavaClass element = target.getBaseComponentType();
        if (element.isPrimitive()
                || resideInAnyPackage(PLAIN_JDK).or(resideInAPackage(Desk.KERNEL)).test(element)) {
            return true;
        }
        String own = Desk.BASE + "." + Desk.moduleOf(type);
        return Desk.anId().and(Desk.ours()).test(element)
                || Desk.published().and(ourPlainTypes()).test(element)
                || (Desk.moduleOf(element).equals(Desk.moduleOf(type))
                        && (element.getPackageName().equals(own)
                                || resideInAnyPackage(
                                                "..domain..",
                                                "..command..",
                                                "..event..",
                                                "..word..")
                                        .test(element)));
    }

    private static ArchCondition<JavaClass> beRecordsEnumsOrSealedInterfaces() {
        return new ArchCondition<>("be records, enums or sealed interfaces") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean plain =
                        type.isRecord()
                                || type.isEnum()
                                || type.isAnonymousClass()
                                || (type.isInterface() && (type.isAnnotation() || isSealed(type)));
                if (!plain) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getFullName() + " is none of them"));
                }
            }
        };
    }

    /** ArchUnit does not tell; the class file does. */
    private static boolean isSealed(JavaClass type) {
        try (var bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of()
                    .parse(bytes.readAllBytes())
                    .findAttribute(Attributes.permittedSubclasses())
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
