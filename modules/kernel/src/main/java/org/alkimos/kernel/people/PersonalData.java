package org.alkimos.kernel.people;

import java.util.List;

import org.alkimos.kernel.tenancy.Actor;

/**
 * A module's share of what is kept of a person, for that person. What others said in
 * confidence stays out.
 */
public interface PersonalData {

	/** Names the module's folder, such as {@code progress}. */
	String module();

	/** Called inside a read-only transaction of the actor's institution. */
	List<PersonalTable> of(Actor actor);

}
