/** Where the encrypted contents of files lie: a directory, or a bucket of S3's kind. */
@NullMarked
package io.ledgerdesk.platform.files.store;

import org.jspecify.annotations.NullMarked;
