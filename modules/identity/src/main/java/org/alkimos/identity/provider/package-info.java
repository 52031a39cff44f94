/** Identity providers of institutions, by OpenID Connect or SAML. */
@NullMarked
@NamedInterface("provider")
package org.alkimos.identity.provider;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
