package org.titleledger.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The stable code and kind of a {@link Refusal}. Clients rely on the code; it is never used for another reason. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RefusalCode {

    /** The code, {@code feature.kebab-sentence}. */
    String value();

    /** The kind, which gives the HTTP status. */
    Refusal.Kind kind() default Refusal.Kind.CONFLICT;
}
