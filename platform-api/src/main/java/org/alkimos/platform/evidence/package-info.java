/** What a program can show to those who pay for training: counts, never people. */
@NullMarked
package org.alkimos.platform.evidence;

import org.jspecify.annotations.NullMarked;
