/** The record of accesses as auditors read it. */
@NullMarked
package io.ledgerdesk.platform.accessrecord.graphql;

import org.jspecify.annotations.NullMarked;
