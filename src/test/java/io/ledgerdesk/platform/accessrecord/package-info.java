@NullMarked
package io.ledgerdesk.platform.accessrecord;

import org.jspecify.annotations.NullMarked;
