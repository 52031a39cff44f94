/** Agreements of pods for machines and for people. */
@NullMarked
package org.alkimos.platform.agreements;

import org.jspecify.annotations.NullMarked;
