/** What people wrote in a form that was not saved. */
@NullMarked
package org.alkimos.platform.web.unsent;

import org.jspecify.annotations.NullMarked;
