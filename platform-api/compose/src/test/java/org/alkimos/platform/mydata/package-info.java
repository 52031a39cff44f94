/** One's own data as a file. */
@NullMarked
package org.alkimos.platform.mydata;

import org.jspecify.annotations.NullMarked;
