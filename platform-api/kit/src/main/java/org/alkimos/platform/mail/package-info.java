/** The look of mails. */
@NullMarked
package org.alkimos.platform.mail;

import org.jspecify.annotations.NullMarked;
