/** What the catalogue accepts and refuses, rule by rule. */
@NullMarked
package io.ledgerdesk.catalogue.domain;

import org.jspecify.annotations.NullMarked;
