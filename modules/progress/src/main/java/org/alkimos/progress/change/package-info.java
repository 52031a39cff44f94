/** Changes of a pod’s members, and requests to change pods. */
@NullMarked
@NamedInterface("change")
package org.alkimos.progress.change;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
