package org.roundtable.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a message on the wire. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Contract {

  /** The CloudEvents type, {@code org.roundtable.<service>.<thing>.v<major>}. */
  String type();

  /**
   * The topic's name behind the prefix that tells how far it may travel, for example {@code
   * events}.
   */
  String topic();

  /**
   * How many days the topic keeps a message that is handed on once; 0 for one that tells a thing's
   * whole state, whose newest version is kept for good.
   */
  int days() default 0;
}
