/** Secret links with which members activate their account. */
@NullMarked
@NamedInterface("invitation")
package org.alkimos.identity.invitation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
