/**
 * What the desk offers and promises: services and their topics, plans, agreements, calendars and
 * priority matrices, each with its versions. Other modules know the words of it and its events; how
 * time is counted by a calendar, and what became of a promise, {@code servicelevel} says.
 */
@NullMarked
package io.ledgerdesk.catalogue;

import org.jspecify.annotations.NullMarked;
