/** A pod at work, its members, and who may read or write in it. */
@NullMarked
@NamedInterface("pod")
package org.alkimos.progress.pod;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
