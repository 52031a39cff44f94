/** What people choose before pods are formed, and what managers read of it. */
@NullMarked
package org.alkimos.platform.choices;

import org.jspecify.annotations.NullMarked;
