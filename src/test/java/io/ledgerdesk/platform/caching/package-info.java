@NullMarked
package io.ledgerdesk.platform.caching;

import org.jspecify.annotations.NullMarked;
