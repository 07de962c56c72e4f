package org.roundtable.participants;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.roundtable.platform.audit.PersonalAnswer;
import org.roundtable.platform.audit.ReadsPersonalData;
import org.roundtable.platform.outbox.Publication;
import org.roundtable.platform.protection.PersonalData;
import org.roundtable.platform.protection.Sensitive;
import org.springframework.web.bind.annotation.RequestMapping;

@AnalyzeClasses(
    packages = "org.roundtable.participants",
    importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {

  @ArchTest
  static final ArchRule what_tells_others_never_sees_a_person =
      noClasses()
          .that()
          .implement(Publication.class)
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(PersonalData.class);

  @ArchTest
  static final ArchRule personal_values_are_opened_in_their_own_package_only =
      noClasses()
          .that()
          .resideOutsideOfPackage("..person..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Sensitive.class);

  @ArchTest
  static final ArchRule whoever_holds_a_personal_value_is_marked =
      classes()
          .that()
          .areRecords()
          .and(HoldsPersonalData.holdsPersonalData())
          .should()
          .beAnnotatedWith(PersonalData.class);

  @ArchTest
  static final ArchRule whatever_gives_out_personal_data_is_audited =
      methods()
          .that()
          .areMetaAnnotatedWith(RequestMapping.class)
          .and(answerWithPersonalData())
          .should()
          .beAnnotatedWith(ReadsPersonalData.class);

  private static DescribedPredicate<JavaMethod> answerWithPersonalData() {
    return DescribedPredicate.describe(
        "answer with personal data",
        method ->
            method.getReturnType().getAllInvolvedRawTypes().stream()
                .anyMatch(type ->
                    type.isAnnotatedWith(PersonalData.class)
                        || type.isAssignableTo(PersonalAnswer.class)));
  }
}
