package org.roundtable.office;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.roundtable.platform.protection.PersonalData;

/** The design's boundaries, over all modules at once. */
@AnalyzeClasses(
    packages = "org.roundtable",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class BoundariesTest {

  private static final String[] SERVICES = {
    "org.roundtable.workplan..",
    "org.roundtable.events..",
    "org.roundtable.participants..",
    "org.roundtable.notification..",
    "org.roundtable.dashboard..",
    "org.roundtable.gateway.."
  };

  @ArchTest
  static final ArchRule no_service_depends_on_another =
      slices()
          .matching(
              "org.roundtable.(workplan|events|participants|notification|dashboard|gateway)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule contracts_depend_on_nothing_of_ours =
      noClasses()
          .that()
          .resideInAPackage("org.roundtable.contracts..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are ours and no contracts",
                  (JavaClass c) ->
                      c.getPackageName().startsWith("org.roundtable")
                          && !c.getPackageName().startsWith("org.roundtable.contracts")));

  @ArchTest
  static final ArchRule platform_paper_and_embedded_mongo_know_no_service =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.roundtable.platform..", "org.roundtable.paper..", "org.roundtable.mongo..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SERVICES);

  @ArchTest
  static final ArchRule only_the_participants_service_holds_personal_data =
      classes()
          .that()
          .areAnnotatedWith(PersonalData.class)
          .should()
          .resideInAPackage("org.roundtable.participants..");

  @ArchTest
  static final ArchRule nobody_else_touches_personal_data =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.roundtable.participants..")
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(PersonalData.class);

  @ArchTest
  static final ArchRule services_know_nothing_of_the_office_around_them =
      noClasses()
          .that()
          .resideInAnyPackage(SERVICES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.roundtable.office..", "org.roundtable.mongo..");
}
