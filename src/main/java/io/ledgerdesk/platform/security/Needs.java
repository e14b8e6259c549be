package io.ledgerdesk.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rights of which a caller must have one before a GraphQL operation or a plain endpoint does
 * anything; how far it reaches is asked for each thing. An operation states its right with this, or
 * that it is {@link Open}.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {
    /** Names of rights. */
    String[] value();
}
