/** What happens on a made desk: who asks, what is done about it, and when. */
@NullMarked
package io.ledgerdesk.bench.generate.life;

import org.jspecify.annotations.NullMarked;
