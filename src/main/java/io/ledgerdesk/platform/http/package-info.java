/** What needs plain HTTP beside GraphQL: files in and out, streamed, with the same callers. */
@NullMarked
package io.ledgerdesk.platform.http;

import org.jspecify.annotations.NullMarked;
