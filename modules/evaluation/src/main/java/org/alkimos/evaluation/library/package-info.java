/** An institution's library: the instruments that come with Alkimos and its own. */
@NullMarked
@NamedInterface("library")
package org.alkimos.evaluation.library;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
