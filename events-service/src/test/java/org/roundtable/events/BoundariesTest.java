package org.roundtable.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.roundtable.platform.protection.PersonalData;
import org.roundtable.platform.protection.Sensitive;

@AnalyzeClasses(
    packages = "org.roundtable.events",
    importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {

  @ArchTest
  static final ArchRule nothing_here_holds_personal_data =
      noClasses()
          .should()
          .beAnnotatedWith(PersonalData.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Sensitive.class);

  @ArchTest
  static final ArchRule the_register_knows_nothing_of_events =
      classes()
          .that()
          .resideInAPackage("..institution..")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackage("..event..");
}
