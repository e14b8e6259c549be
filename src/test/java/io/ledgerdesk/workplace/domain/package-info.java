/** Views by given, when, then. */
@NullMarked
package io.ledgerdesk.workplace.domain;

import org.jspecify.annotations.NullMarked;
