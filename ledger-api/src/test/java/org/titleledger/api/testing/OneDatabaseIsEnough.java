package org.titleledger.api.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * An integration test that would say nothing new on another PostgreSQL: it starts the embedded one itself, or looks at
 * pages only. CI runs the integration tests a second time on a container ({@code mvn verify -Pcontainers}) and leaves
 * these out; a test without this mark runs on both.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("one-database")
public @interface OneDatabaseIsEnough {}
