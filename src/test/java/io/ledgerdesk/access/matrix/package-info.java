/** Every operation, every role, tickets near and far: held against a table that people read. */
@NullMarked
package io.ledgerdesk.access.matrix;

import org.jspecify.annotations.NullMarked;
