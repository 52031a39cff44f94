package org.alkimos.kernel.people;

import java.util.List;

import org.alkimos.kernel.tenancy.Actor;

/**
 * A module's part of a person's data download. Confidential statements of others are
 * excluded.
 */
public interface PersonalData {

	/** Name of the module's folder, such as {@code progress}. */
	String module();

	/** Called inside a read-only transaction of the actor's institution. */
	List<PersonalTable> of(Actor actor);

}
