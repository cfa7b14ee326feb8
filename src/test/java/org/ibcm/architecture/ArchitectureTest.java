package org.ibcm.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.data.repository.Repository;

/** Who may see the engine, and who may be seen. The first two rules keep a move to a fork of the engine a rename. */
@AnalyzeClasses(packages = "org.ibcm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule INTERNALS_OF_THE_ENGINE_ARE_FOR_HARDENING_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage("org.ibcm.engine.hardening..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule CAMUNDA_IS_FOR_PROCESS_PACKAGES_AND_ENGINE_ONLY = noClasses()
            .that()
            .resideOutsideOfPackages("org.ibcm..process..", "org.ibcm.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..");

    @ArchTest
    static final ArchRule DELEGATES_AND_LISTENERS_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .areAssignableTo(JavaDelegate.class)
            .or()
            .areAssignableTo(TaskListener.class)
            .or()
            .areAssignableTo(ExecutionListener.class)
            .should()
            .notHaveModifier(PUBLIC);

    @ArchTest
    static final ArchRule DELEGATES_LIVE_IN_PROCESS_PACKAGES = classes()
            .that()
            .areAssignableTo(JavaDelegate.class)
            .should()
            .resideInAPackage("..process..")
            .andShould()
            .haveSimpleNameEndingWith("Delegate");

    @ArchTest
    static final ArchRule ENTITIES_ARE_NOT_PUBLIC = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .or()
            .areAnnotatedWith(MappedSuperclass.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule REPOSITORIES_ARE_NOT_PUBLIC =
            classes().that().areAssignableTo(Repository.class).should().notBePublic();
}
