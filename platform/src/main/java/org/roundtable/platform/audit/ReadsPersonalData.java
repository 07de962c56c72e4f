package org.roundtable.platform.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a controller method that gives out personal data: the reading goes into the audit log, with
 * the ids of the people who were in the answer.
 *
 * <p>It answers with a {@link PersonalAnswer}, a collection or a page of them, or with {@link
 * PersonalAnswers}. Any other answer fails, so that nobody's data leaves without a trace. A machine
 * gets none: nobody shows a second factor for it, and whoever holds its secret could read the
 * register unseen.
 */
@Audited
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ReadsPersonalData {

  /**
   * What the data may be read for. Where there are several, the caller says which, in {@code
   * Audit-Purpose}; a single one needs no saying. With none, nothing is noted of the purpose.
   */
  String[] purposes() default {};
}
