/** Mail that the platform sends, through the mail server of the installation. */
@NullMarked
package org.alkimos.kernel.mail;

import org.jspecify.annotations.NullMarked;
