/** Encryption of values at rest, with a key from the settings. */
@NullMarked
package org.alkimos.kernel.encryption;

import org.jspecify.annotations.NullMarked;
