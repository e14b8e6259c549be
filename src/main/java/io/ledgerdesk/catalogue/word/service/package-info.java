/** What is supported, and how its tickets are worked on. */
@NullMarked
package io.ledgerdesk.catalogue.word.service;

import org.jspecify.annotations.NullMarked;
