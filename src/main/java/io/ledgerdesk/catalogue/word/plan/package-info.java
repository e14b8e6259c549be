/** What is promised: plans, agreements, and what priorities follow from. */
@NullMarked
package io.ledgerdesk.catalogue.word.plan;

import org.jspecify.annotations.NullMarked;
