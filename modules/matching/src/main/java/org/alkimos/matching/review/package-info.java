/** What program managers do to a draft: moves, locks, notes, and recusals. */
@NullMarked
@NamedInterface("review")
package org.alkimos.matching.review;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
