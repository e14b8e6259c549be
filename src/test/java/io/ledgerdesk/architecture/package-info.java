/**
 * The rules of docs/architecture.md as tests: each is held against the code and shown to catch an
 * offence that is planted for it.
 */
@NullMarked
package io.ledgerdesk.architecture;

import org.jspecify.annotations.NullMarked;
