/**
 * The words every module speaks: deciders and their decisions, who acts, who a thing belongs to,
 * what an event is called and who may read it. Nothing here knows a framework, a clock or a
 * database.
 */
@NullMarked
package io.ledgerdesk.kernel;

import org.jspecify.annotations.NullMarked;
