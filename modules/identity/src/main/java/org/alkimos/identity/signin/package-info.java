/** Finds the way to sign in, and the member of a verified token. */
@NullMarked
@NamedInterface("signin")
package org.alkimos.identity.signin;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
