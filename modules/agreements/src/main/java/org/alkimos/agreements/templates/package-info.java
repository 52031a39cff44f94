/** What the text of a new agreement starts from. */
@NullMarked
package org.alkimos.agreements.templates;

import org.jspecify.annotations.NullMarked;
