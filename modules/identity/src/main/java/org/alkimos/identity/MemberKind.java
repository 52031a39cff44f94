package org.alkimos.identity;

/** Whether a member is a person or an API client. */
public enum MemberKind {

	PERSON, MACHINE

}
