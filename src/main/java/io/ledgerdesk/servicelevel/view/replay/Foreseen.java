package io.ledgerdesk.servicelevel.view.replay;

import io.ledgerdesk.servicelevel.event.ClockEvent;
import java.time.Instant;

/** Something that will be recorded of a ticket's clocks at an instant if nothing happens before. */
public record Foreseen(Instant at, ClockEvent what) {}
