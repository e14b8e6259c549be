package io.ledgerdesk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;

/** Rules 3, 4 and 9: which technology may be touched where, and that nothing waits. */
final class TechnologyRules {

    /**
     * Classes that may wait for a future, each with its reason; one that no longer does is removed.
     */
    static final Map<String, String> MAY_BLOCK = Map.of();

    private static final Set<String> WAITING =
            Set.of("await", "join", "get", "getNow", "resultNow", "exceptionNow");

    /** {@code Uni.join()} is none of them: it combines. */
    private static final Set<String> BLOCKING_MUTINY = Set.of("await", "asIterable", "asStream");

    static final ArchRule AXON_STAYS_IN_ITS_ADAPTER =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(Desk.BASE + ".platform.axon..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.axonframework..")
                                    .and(not(Desk.aMessageAnnotation()))
                                    .as("belong to Axon's runtime"))
                    .allowEmptyShould(true)
                    .because(
                            "Axon's interfaces move between releases: go through"
                                    + " platform.command and platform.eventstore, and adapt them in"
                                    + " platform.axon (rule 3)");

    static final ArchRule VERTX_AND_SQL_STAY_BELOW =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(Desk.PLATFORM, "..view..", Desk.BASE + ".channel..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.vertx..",
                            "java.sql..",
                            "javax.sql..",
                            "org.postgresql..",
                            "io.agroal..")
                    .allowEmptyShould(true)
                    .because(
                            "only platform, views and channel adapters touch a connection: put the"
                                    + " statement into a view's reader or projection (rule 4)");

    static final ArchRule HIBERNATE_ONLY_READS =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "..view..",
                            Desk.BASE + ".directory..",
                            Desk.BASE + ".catalogue..",
                            Desk.BASE + ".assets..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.hibernate..", "jakarta.persistence..", "io.quarkus.hibernate..")
                    .allowEmptyShould(true)
                    .because(
                            "rows are read models, never the truth: use Hibernate in view readers"
                                    + " and reference modules only (rule 4)");

    static final ArchRule GRAPHQL_STAYS_AT_THE_EDGE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..graphql..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.eclipse.microprofile.graphql..",
                            "io.smallrye.graphql..",
                            "graphql..")
                    .allowEmptyShould(true)
                    .because(
                            "the API is a skin: describe types of the schema in a graphql package and"
                                    + " map to them there (rule 4)");

    static final ArchRule NOTHING_WAITS =
            noClasses()
                    .that(not(describe("named", type -> MAY_BLOCK.containsKey(outermost(type)))))
                    .should()
                    .accessTargetWhere(waitsForAFuture())
                    .allowEmptyShould(true)
                    .because(
                            "a thread that waits is a request that stalls: chain with transform or"
                                    + " flatMap and return the Uni (rule 9)");

    static final ArchRule NAMES_MEAN_SOMETHING =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Utils?|Helpers?|Managers?|Impl)(\\$.*)?")
                    .allowEmptyShould(true)
                    .because(
                            "such a name says nothing: call the class after what it is for, or move"
                                    + " its methods to the type they speak of (rule 9)");

    static final List<ArchRule> ALL =
            List.of(
                    AXON_STAYS_IN_ITS_ADAPTER,
                    VERTX_AND_SQL_STAY_BELOW,
                    HIBERNATE_ONLY_READS,
                    GRAPHQL_STAYS_AT_THE_EDGE,
                    NOTHING_WAITS,
                    NAMES_MEAN_SOMETHING);

    private TechnologyRules() {}

    static DescribedPredicate<JavaAccess<?>> waitsForAFuture() {
        return describe(
                "waits for a future",
                access -> {
                    JavaClass owner = access.getTargetOwner();
                    String member = access.getTarget().getName();
                    return (WAITING.contains(member) && isAFuture(owner))
                            || (BLOCKING_MUTINY.contains(member)
                                    && resideInAPackage("io.smallrye.mutiny..").test(owner))
                            || (member.endsWith("AndAwait")
                                    && resideInAPackage("io.vertx.mutiny..").test(owner));
                });
    }

    private static boolean isAFuture(JavaClass type) {
        return type.isAssignableTo(Future.class) || type.isAssignableTo("io.vertx.core.Future");
    }

    static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(TechnologyRules::outermost).orElse(type.getName());
    }
}
