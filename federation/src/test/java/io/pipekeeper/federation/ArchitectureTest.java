package io.pipekeeper.federation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String BASE = "io.pipekeeper.federation";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void dependsOnNothingButGraphQlJava() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(BASE + "..", "java..", "graphql..", "org.jspecify..")
                .because("the engine must run wherever Java runs")
                .check(CLASSES);
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        slices().matching("io.pipekeeper.(federation..)")
                .should()
                .beFreeOfCycles()
                .because("composing, planning and executing are understood one at a time")
                .check(CLASSES);
    }

    @Test
    void executesWithoutKnowingHowItIsComposed() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + ".execute..", BASE + ".plan..", BASE + ".json..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".compose..")
                .because("a supergraph composed elsewhere must run as well")
                .check(CLASSES);
    }

    @Test
    void keepsGraphQlJavasEngineOffThePath() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("graphql.execution..")
                .because("graphql-java parses and validates; it executes nothing here")
                .check(CLASSES);
    }

    @Test
    void namesThingsForWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO)$")
                .because("such a name says nothing")
                .check(CLASSES);
    }
}
