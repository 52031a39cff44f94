/** What people choose before pods are formed, in a real browser. */
@NullMarked
package org.alkimos.platform.choices;

import org.jspecify.annotations.NullMarked;
