/** Encryption of values at rest, and signatures, with keys from the settings. */
@NullMarked
package org.alkimos.kernel.encryption;

import org.jspecify.annotations.NullMarked;
