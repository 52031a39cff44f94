package org.alkimos.identity;

/** Whether a member is a person or an API client. */
public enum MemberKind {

	/** A person. */
	PERSON,
	/** An API client of the institution. */
	MACHINE

}
