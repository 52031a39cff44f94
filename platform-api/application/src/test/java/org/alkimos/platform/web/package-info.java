/** What holds for every request. */
@NullMarked
package org.alkimos.platform.web;

import org.jspecify.annotations.NullMarked;
