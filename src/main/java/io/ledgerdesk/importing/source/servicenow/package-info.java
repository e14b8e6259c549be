/** The audit log of a ServiceNow desk. */
@NullMarked
package io.ledgerdesk.importing.source.servicenow;

import org.jspecify.annotations.NullMarked;
