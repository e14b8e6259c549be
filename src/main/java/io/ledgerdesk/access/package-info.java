/**
 * What roles allow: the rights that there are, the roles that come with the desk and those that it
 * makes or changes, each change an event. Who has which role the directory and the identity
 * provider say.
 */
@NullMarked
package io.ledgerdesk.access;

import org.jspecify.annotations.NullMarked;
