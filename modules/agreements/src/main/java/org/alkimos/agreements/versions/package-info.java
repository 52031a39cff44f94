/** Signed versions of agreements: sections, signers, and the hash of the text. */
@NullMarked
@NamedInterface("versions")
package org.alkimos.agreements.versions;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
