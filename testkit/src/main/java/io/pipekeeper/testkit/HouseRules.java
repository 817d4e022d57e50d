package io.pipekeeper.testkit;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The rules of the house that a machine can check. Every service checks all of them in its `ArchitectureTest`. */
public final class HouseRules {

    private HouseRules() {}

    /** Checks every rule for the classes below a base package. */
    public static void check(String basePackage) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        rules(basePackage).forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private static List<ArchRule> rules(String basePackage) {
        return List.of(
                featuresAreFreeOfCycles(basePackage),
                rowsStayHome(),
                repositoriesStayHome(),
                nobodyAsksForTheTime(),
                noFieldIsInjected(),
                configurationIsMapped(),
                namesSayWhatThingsAre(),
                transactionsAreOnEntryBeans(),
                methodsHaveFewParameters());
    }

    private static ArchRule featuresAreFreeOfCycles(String basePackage) {
        return slices().matching(basePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that needs another that needs it back is one feature");
    }

    private static ArchRule rowsStayHome() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Row")
                .should(onlyBeUsedInTheirPackage())
                .because("a row is how one feature stores things; others see records");
    }

    private static ArchRule repositoriesStayHome() {
        return classes()
                .that(implementPanacheRepository())
                .should(onlyBeUsedInTheirPackage())
                .because("a repository belongs to its feature; others call the feature's entry bean");
    }

    private static ArchRule nobodyAsksForTheTime() {
        return noClasses()
                .should()
                .callMethodWhere(asksForTheTime())
                .because("rules take an Instant and shells inject InstantSource, so that time can be moved");
    }

    private static ArchRule noFieldIsInjected() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .because("constructors say what a class needs");
    }

    private static ArchRule configurationIsMapped() {
        return fields().should()
                .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .because("configuration is one @ConfigMapping per feature");
    }

    private static ArchRule namesSayWhatThingsAre() {
        return noClasses()
                .should()
                .haveNameMatching(".*\\.[A-Za-z]*(Utils?|Helper|Manager|Impl|DTO|DAO)$")
                .because("a name says what a thing is, not that its author had no better word");
    }

    private static ArchRule transactionsAreOnEntryBeans() {
        return methods()
                .that()
                .areAnnotatedWith("jakarta.transaction.Transactional")
                .should()
                .beDeclaredInClassesThat(are(DescribedPredicate.not(graphQLApi())))
                .because("an API class is a table of contents; the entry bean is the transaction boundary");
    }

    private static ArchRule methodsHaveFewParameters() {
        return methods().should(haveAtMostParameters(8)).because("more is a record that has not been named yet");
    }

    private static DescribedPredicate<JavaClass> graphQLApi() {
        return DescribedPredicate.describe(
                "API classes", type -> type.isAnnotatedWith("org.eclipse.microprofile.graphql.GraphQLApi"));
    }

    private static DescribedPredicate<JavaClass> implementPanacheRepository() {
        return DescribedPredicate.describe(
                "are repositories",
                type -> type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase"));
    }

    private static DescribedPredicate<JavaAccess<?>> asksForTheTime() {
        return DescribedPredicate.describe("ask for the time", access -> {
            var owner = access.getTargetOwner().getName();
            var clock = owner.startsWith("java.time.")
                    && access.getName().equals("now")
                    && access.getTarget() instanceof MethodCallTarget call
                    && call.getRawParameterTypes().isEmpty();
            return clock
                    || (owner.equals("java.lang.System") && access.getName().equals("currentTimeMillis"));
        });
    }

    private static ArchCondition<JavaClass> onlyBeUsedInTheirPackage() {
        return new ArchCondition<>("only be used in their package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().stream()
                        .filter(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaCodeUnit> haveAtMostParameters(int most) {
        return new ArchCondition<>("have at most %d parameters".formatted(most)) {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                if (unit.getRawParameterTypes().size() > most) {
                    events.add(SimpleConditionEvent.violated(unit, unit.getFullName()));
                }
            }
        };
    }
}
