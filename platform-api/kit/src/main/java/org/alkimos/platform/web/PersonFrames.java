package org.alkimos.platform.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.TenantId;

/** Provides the person and institution for the frame of each page. */
public interface PersonFrames {

	PersonFrame frameOf(Actor actor, HttpServletRequest request);

	/**
	 * Content of the frame.
	 *
	 * @param name the person's full name
	 * @param institution the institution they act in
	 * @param choices every institution they can switch to, the present one included
	 */
	record PersonFrame(String name, String institution, List<Choice> choices) {
	}

	/** An institution to switch to. */
	record Choice(TenantId id, String name) {
	}

}
