package io.ledgerdesk.platform.timer;

import io.ledgerdesk.kernel.TenantId;

/** A timer whose instant has come, and whose it is. */
record Due(TenantId tenant, Timer timer) {}
