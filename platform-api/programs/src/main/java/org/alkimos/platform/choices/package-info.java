/** Choices of participants before pods are formed, and the declines managers read. */
@NullMarked
package org.alkimos.platform.choices;

import org.jspecify.annotations.NullMarked;
