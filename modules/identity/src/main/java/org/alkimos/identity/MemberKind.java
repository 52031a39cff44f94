package org.alkimos.identity;

/** Whether a member is a human or a program. */
public enum MemberKind {

	PERSON, MACHINE

}
