package io.ledgerdesk.ticket.word;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.Published;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why and until when work is suspended.
 *
 * @param until when it goes on by itself; absent for until somebody goes on with it
 */
@Published
public record Hold(HoldReason reason, @Nullable Personal<String> text, @Nullable Instant until) {}
