package org.alkimos.programs.roster;

import org.alkimos.contracts.programs.ParticipantRole;

/** One of the two files of a roster. */
public enum RosterFile {

	/** The file of mentees. */
	MENTEES(ParticipantRole.MENTEE),
	/** The file of mentors. */
	MENTORS(ParticipantRole.MENTOR);

	private final ParticipantRole role;

	RosterFile(ParticipantRole role) {
		this.role = role;
	}

	public ParticipantRole role() {
		return this.role;
	}

	RosterFile other() {
		return (this == MENTEES) ? MENTORS : MENTEES;
	}

}
