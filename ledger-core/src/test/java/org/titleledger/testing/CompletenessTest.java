package org.titleledger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.evidence.EvidenceRefusal;
import org.titleledger.party.PartyRefusal;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.Refusal;

/** Every command has its test class, and every reason to refuse one is given in a test. */
class CompletenessTest {

    /** Not given by a decision but where documents, acts, credit codes and identifiers are looked up; tried there. */
    private static final Set<String> GIVEN_ELSEWHERE = Set.of(
            ActRefusal.DocumentIsUnknown.class.getName(),
            CorrectionRefusal.ActHasSeveralFacts.class.getName(),
            EvidenceRefusal.DocumentNotFound.class.getName(),
            PartyRefusal.CreditCodeIsTaken.class.getName());

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.titleledger");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.titleledger");

    /** A reason that nothing ever makes. */
    private record NobodyGivesThis() implements Refusal {}

    @Test
    void everyRefusalIsGivenInATest() {
        assertThat(notGiven(refusalsIn(MAIN))).isEqualTo(new TreeSet<>(GIVEN_ELSEWHERE));
    }

    @Test
    void aRefusalThatNoTestGivesIsFound() {
        String planted = NobodyGivesThis.class.getName();
        assertThat(notGiven(Stream.of(planted))).containsExactly(planted);
    }

    @Test
    void everyCommandHasATestClass() {
        assertThat(withoutTest(commandsIn(MAIN))).isEmpty();
    }

    @Test
    void aCommandWithoutATestClassIsFound() {
        assertThat(withoutTest(Stream.of("ForgetEverything", "RegisterParty"))).containsExactly("ForgetEverything");
    }

    /** The features' refusals were really looked at. */
    @Test
    void theRefusalsAndCommandsAreMany() {
        assertThat(refusalsIn(MAIN)).hasSizeGreaterThan(70);
        assertThat(commandsIn(MAIN)).hasSizeGreaterThan(35);
    }

    private static Stream<String> refusalsIn(JavaClasses classes) {
        return classes.that(JavaClass.Predicates.assignableTo(Refusal.class)).stream()
                .filter(type -> !type.isInterface())
                .map(JavaClass::getName);
    }

    private static Stream<String> commandsIn(JavaClasses classes) {
        return classes.that(JavaClass.Predicates.assignableTo(LedgerCommand.class)).stream()
                .filter(type -> !type.isInterface())
                .map(JavaClass::getSimpleName);
    }

    private static Set<String> notGiven(Stream<String> refusals) {
        Set<String> given = TESTS.stream()
                .flatMap(type -> Stream.concat(
                        type.getConstructorCallsFromSelf().stream(), type.getConstructorReferencesFromSelf().stream()))
                .map(call -> call.getTargetOwner().getName())
                .collect(Collectors.toSet());
        Set<String> missing = refusals.collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(given);
        return missing;
    }

    private static Set<String> withoutTest(Stream<String> commands) {
        Set<String> tests = TESTS.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        return commands.filter(command -> !tests.contains(command + "Test"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
