/** Hard rules and participants in the words that program managers read. */
@NullMarked
@NamedInterface("wording")
package org.alkimos.matching.wording;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
