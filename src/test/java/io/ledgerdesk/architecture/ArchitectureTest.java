package io.ledgerdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The code keeps the rules; each failure says how to mend it. */
class ArchitectureTest {
    private static final JavaClasses DESK = DeskClasses.ALL;

    @Test
    void whatDecidesIsPureAndWhatIsDecidedIsPlain() {
        check(CoreRules.ALL);
    }

    @Test
    void eachTechnologyStaysInItsPlaceAndNothingWaits() {
        check(TechnologyRules.ALL);
    }

    @Test
    void onlyThoseMayBlockThatStillDo() {
        TechnologyRules.MAY_BLOCK
                .keySet()
                .forEach(name ->
                        assertThat(DESK)
                                .as("remove %s from MAY_BLOCK: it no longer waits", name)
                                .filteredOn(type -> TechnologyRules.outermost(type).equals(name))
                                .anyMatch(type ->
                                        type.getAccessesFromSelf().stream()
                                                .anyMatch(TechnologyRules.waitsForAFuture())));
    }

    @Test
    void modulesKnowOfEachOtherOnlyWhatTheyMay() {
        check(ModuleRules.ALL);
    }

    @Test
    void filesFitAFewScreensAndFoldersAGlance() {
        assertThat(SourceBounds.offences(Path.of("src/main/java"))).isEmpty();
        assertThat(SourceBounds.offences(Path.of("src/test/java"))).isEmpty();
    }

    private static void check(List<ArchRule> rules) {
        assertAll(rules.stream().<Executable>map(rule -> () -> rule.check(DESK)));
    }
}
