/** Encryption of values at rest, and receipts for facts, with a key from the settings. */
@NullMarked
package org.alkimos.kernel.encryption;

import org.jspecify.annotations.NullMarked;
