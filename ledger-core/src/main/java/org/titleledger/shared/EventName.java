package org.titleledger.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and revision under which an event is stored for ever. It is never derived from the class, so that a class
 * may move without breaking history, and never used again for something else.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

    /** The stored name in the pattern {@code stream.fact}, for example {@code title.transfer-registered}. */
    String value();

    /** The revision of the event's fields. */
    int revision() default 1;
}
