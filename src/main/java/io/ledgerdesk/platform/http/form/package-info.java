/** Forms with files ({@code multipart/form-data}), read part by part and never whole. */
@NullMarked
package io.ledgerdesk.platform.http.form;

import org.jspecify.annotations.NullMarked;
