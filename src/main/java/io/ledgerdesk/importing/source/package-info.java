/** How the logs of other systems are read: the port, and one adapter a source. */
@NullMarked
package io.ledgerdesk.importing.source;

import org.jspecify.annotations.NullMarked;
