/** Pages and API of programs. */
@NullMarked
package org.alkimos.platform.programs.program;

import org.jspecify.annotations.NullMarked;
