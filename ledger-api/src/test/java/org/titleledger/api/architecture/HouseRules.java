package org.titleledger.api.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may know whom, below a root package: {@code org.titleledger}, or the planted copy of its layout.
 *
 * @param root the package that holds the features, {@code api} and {@code projections}
 */
record HouseRules(String root) {

    /** What each feature of the core may use besides itself; what is not named here is not allowed. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("party", Set.of("shared", "correction")),
            Map.entry("evidence", Set.of("shared")),
            Map.entry("correction", Set.of("shared")),
            Map.entry("bureau", Set.of("shared", "party", "evidence")),
            Map.entry("property", Set.of("shared", "correction", "party", "evidence")),
            Map.entry("custody", Set.of("shared", "correction", "party", "evidence", "property")),
            Map.entry("occupancy", Set.of("shared", "correction", "party", "evidence", "property")),
            Map.entry("title", Set.of("shared", "correction", "party", "evidence", "property", "bureau")),
            Map.entry("retirement", Set.of("shared", "correction", "property", "title", "custody", "occupancy")),
            Map.entry(
                    "division",
                    Set.of("shared", "correction", "party", "property", "title", "custody", "occupancy", "retirement")),
            Map.entry("chain", Set.of("shared", "party", "title")),
            Map.entry("reliance", Set.of("shared", "correction", "bureau", "title")),
            Map.entry("changes", Set.of("shared", "party", "property", "bureau", "title", "custody", "occupancy")),
            Map.entry(
                    "split",
                    Set.of("shared", "party", "evidence", "property", "bureau", "title", "custody", "occupancy")));

    private static final Set<String> TIMES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    static Set<String> features() {
        return ARROWS.keySet();
    }

    ArchRule noCyclesBetweenFeatures() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule noCyclesInsideTheApplication() {
        return slices().matching(root + ".api.(*)..").should().beFreeOfCycles();
    }

    /** One rule per feature, so that a violation names the feature. */
    List<ArchRule> arrows() {
        List<ArchRule> rules = new ArrayList<>();
        ARROWS.forEach((feature, allowed) -> rules.add(noClasses()
                .that()
                .resideInAPackage(in(feature))
                .should()
                .dependOnClassesThat(
                        are(resideInAnyPackage(root + "..").and(resideOutsideOfPackages(with(feature, allowed)))))
                .allowEmptyShould(true)
                .as(feature + " uses only " + allowed)));
        return rules;
    }

    private String in(String feature) {
        return root + "." + feature + "..";
    }

    private String[] with(String feature, Set<String> allowed) {
        List<String> packages = new ArrayList<>(List.of(in(feature)));
        allowed.forEach(other -> packages.add(in(other)));
        return packages.toArray(String[]::new);
    }

    private String[] core() {
        return ARROWS.keySet().stream().map(this::in).toArray(String[]::new);
    }

    ArchRule coreIsFreeOfSpringSqlAndDatabind() {
        return noClasses()
                .that()
                .resideInAnyPackage(core())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.databind..",
                        "jakarta..")
                .as("the core is free of Spring, SQL and databind");
    }

    /** Decisions and states outlive the framework; only the shells know it. */
    ArchRule decisionsAreFreeOfAxon() {
        return noClasses()
                .that()
                .resideInAnyPackage(core())
                .and()
                .haveNameMatching(".*(State|Decider|Decisions|Evolution)")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .as("states and decisions are free of Axon");
    }

    ArchRule projectionsAreFreeOfBootAndStereotypes() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".projections..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.boot..",
                        "org.springframework.stereotype..",
                        "org.springframework.context..",
                        "org.springframework.beans..",
                        root + ".api..")
                .allowEmptyShould(true)
                .as("projections are plain classes");
    }

    ArchRule onlyTheWiringKnowsAxonsInfrastructure() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".api..")
                .and()
                .resideOutsideOfPackages(root + ".api.wiring..", root + ".api.eventstore..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.axonframework.config..",
                        "org.axonframework.spring..",
                        "org.axonframework.serialization..",
                        "org.axonframework.common.jdbc..",
                        "org.axonframework.eventsourcing.eventstore.jdbc..",
                        "org.axonframework.eventhandling.tokenstore..")
                .allowEmptyShould(true)
                .as("only wiring and eventstore know Axon's infrastructure");
    }

    ArchRule onlyTheClockGivesTime() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("ClockWiring")
                .should()
                .callMethodWhere(new ReadsTheTimeByItself())
                .as("only the Clock that was given tells the time");
    }

    ArchRule nothingIsAutowiredIntoFields() {
        return classes().should(new HasNoAutowired()).as("everything is given to the constructor");
    }

    private static final class ReadsTheTimeByItself extends DescribedPredicate<JavaCall<?>> {

        ReadsTheTimeByItself() {
            super("reads the machine's clock");
        }

        @Override
        public boolean test(JavaCall<?> call) {
            String owner = call.getTargetOwner().getFullName();
            String name = call.getName();
            boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
            return TIMES.contains(owner) && name.equals("now") && noArguments
                    || owner.equals(Clock.class.getName()) && name.startsWith("system")
                    || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                    || owner.equals("java.util.Date") && name.equals("<init>") && noArguments;
        }
    }

    private static final class HasNoAutowired extends ArchCondition<JavaClass> {

        private static final String AUTOWIRED = "org.springframework.beans.factory.annotation.Autowired";

        HasNoAutowired() {
            super("have nothing @Autowired");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getMembers().stream()
                    .filter(member -> member.isAnnotatedWith(AUTOWIRED))
                    .forEach(member ->
                            events.add(SimpleConditionEvent.violated(member, member.getFullName() + " is @Autowired")));
        }
    }
}
