/**
 * What the desk offers and promises: services and their topics, plans, agreements, calendars and
 * priority matrices, each with its versions, and how time is counted by a calendar. Other modules
 * know the words of it and its events; what became of a promise {@code servicelevel} says.
 */
@NullMarked
package io.ledgerdesk.catalogue;

import org.jspecify.annotations.NullMarked;
