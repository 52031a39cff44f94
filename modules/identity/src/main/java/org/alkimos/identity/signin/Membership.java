package org.alkimos.identity.signin;

import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.Actor;

/** A signed-in person's membership in one institution. */
public record Membership(Actor actor, PersonName name, String alias, String institution) {
}
