package io.ledgerdesk.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A type that other modules may use although it is neither a command, an event nor an id. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Published {}
