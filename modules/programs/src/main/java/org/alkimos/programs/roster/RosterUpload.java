package org.alkimos.programs.roster;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.programs.problems.ProgramsProblem;

/** Content of the uploaded files; one of the two may be missing. */
public final class RosterUpload {

	private final byte @Nullable [] mentees;

	private final byte @Nullable [] mentors;

	/**
	 * Creates an upload from the received files.
	 * @throws InvalidInput if both are missing
	 */
	public RosterUpload(byte @Nullable [] mentees, byte @Nullable [] mentors) {
		if (mentees == null && mentors == null) {
			throw new InvalidInput(ProgramsProblem.IMPORT_FILE_REQUIRED, "mentees",
					"Choose a mentee file, a mentor file, or both.");
		}
		this.mentees = mentees;
		this.mentors = mentors;
	}

	byte @Nullable [] content(RosterFile file) {
		return switch (file) {
			case MENTEES -> this.mentees;
			case MENTORS -> this.mentors;
		};
	}

	/** Sizes of the given files, in bytes. */
	Map<RosterFile, Integer> sizes() {
		Map<RosterFile, Integer> sizes = new EnumMap<>(RosterFile.class);
		for (RosterFile file : RosterFile.values()) {
			byte[] content = content(file);
			if (content != null) {
				sizes.put(file, content.length);
			}
		}
		return sizes;
	}

}
