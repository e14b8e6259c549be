/** Whoever asks for everything gets nothing that is not his. */
@NullMarked
package io.ledgerdesk.journey.crawl;

import org.jspecify.annotations.NullMarked;
