/** Statements of pages: how many each sends, and that people don't add to them. */
@NullMarked
package org.alkimos.platform.statements;

import org.jspecify.annotations.NullMarked;
