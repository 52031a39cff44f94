/** The words of pages and messages, checked against a list of words to avoid. */
@NullMarked
package org.alkimos.platform.words;

import org.jspecify.annotations.NullMarked;
