package io.ledgerdesk.catalogue.word.plan;

import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.kernel.Published;

/**
 * What a breach costs, for reports.
 *
 * @param minorUnits of the currency (kopecks, cents), 0 or more
 */
@Published
public record Penalty(TargetKind target, long minorUnits, CurrencyCode currency) {}
