/** What members are told by mail about their access; the texts are written elsewhere. */
@NullMarked
@NamedInterface("letter")
package org.alkimos.identity.letter;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
