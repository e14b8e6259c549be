/**
 * Every stable code that a client of the desk can meet, one type for each kind, each code with what
 * it means and what to do. {@code docs/errors.md} is written from here; a test fails where a code
 * is used that is not listed.
 */
@NullMarked
package io.ledgerdesk.platform.graphql.code;

import org.jspecify.annotations.NullMarked;
