/** Text that people type: blanks around it, and email addresses. */
@NullMarked
package org.alkimos.kernel.text;

import org.jspecify.annotations.NullMarked;
