package org.titleledger.api.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules, and each rule is shown to fail where it is broken on purpose. */
class ArchitectureTest {

    private static final String PLANTED = "org.titleledger.planted";
    private static final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.titleledger");
    private static final JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);

    /** Each rule with the planted class that breaks it. */
    static Stream<Arguments> rules() {
        return Stream.of(
                rule("cycles between features", rules -> List.of(rules.noCyclesBetweenFeatures()), "Cycle detected"),
                rule(
                        "cycles inside the application",
                        rules -> List.of(rules.noCyclesInsideTheApplication()),
                        "Cycle detected"),
                rule("arrows", HouseRules::arrows, "PartyKnowsTitle"),
                rule("small core", rules -> List.of(rules.coreIsFreeOfSpringSqlAndDatabind()), "TitleKnowsSpring"),
                rule("pure decisions", rules -> List.of(rules.decisionsAreFreeOfAxon()), "ImpureState"),
                rule(
                        "plain projections",
                        rules -> List.of(rules.projectionsAreFreeOfBootAndStereotypes()),
                        "StereotypedProjection"),
                rule(
                        "Axon's infrastructure",
                        rules -> List.of(rules.onlyTheWiringKnowsAxonsInfrastructure()),
                        "PageKnowsTokens"),
                rule("clock", rules -> List.of(rules.onlyTheClockGivesTime()), "PageReadsTheClock"),
                rule(
                        "constructor injection",
                        rules -> List.of(rules.nothingIsAutowiredIntoFields()),
                        "PageIsAutowired"));
    }

    private static Arguments rule(String name, Function<HouseRules, List<ArchRule>> rule, String culprit) {
        return Arguments.of(name, rule, culprit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theHouseKeepsTheRule(String name, Function<HouseRules, List<ArchRule>> rule, String culprit) {
        rule.apply(new HouseRules("org.titleledger")).forEach(each -> each.check(house));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aPlantedViolationIsFound(String name, Function<HouseRules, List<ArchRule>> rule, String culprit) {
        assertThatThrownBy(() -> rule.apply(new HouseRules(PLANTED)).forEach(each -> each.check(planted)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }

    /** A feature without arrows would be free to use everything. */
    @Test
    void everyFeatureHasItsArrows() {
        Set<String> features = new TreeSet<>();
        house.forEach(type -> features.add(
                type.getPackageName().replaceFirst("^org\\.titleledger\\.?", "").split("\\.")[0]));
        features.removeAll(Set.of("api", "projections", ""));
        assertThat(HouseRules.features()).containsAll(features);
    }
}
