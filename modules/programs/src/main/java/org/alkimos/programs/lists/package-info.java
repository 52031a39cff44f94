/** Lists of relationships and past pairings, and the rule for co-authors. */
@NullMarked
@NamedInterface("lists")
package org.alkimos.programs.lists;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
