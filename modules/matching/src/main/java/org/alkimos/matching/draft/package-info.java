/** Drafts as stored, their manual moves, and which rules they break. */
@NullMarked
package org.alkimos.matching.draft;

import org.jspecify.annotations.NullMarked;
