/** Folders, passwords, and ports that services use, and messages about their start. */
@NullMarked
package org.alkimos.local.workspace;

import org.jspecify.annotations.NullMarked;
