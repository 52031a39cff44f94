package org.alkimos.platform.programs.roster;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

import org.alkimos.programs.roster.RosterUpload;

/** Converts uploaded parts to a roster; an empty file input counts as no file. */
final class RosterFiles {

	private RosterFiles() {
	}

	static RosterUpload of(@Nullable MultipartFile mentees, @Nullable MultipartFile mentors) {
		return new RosterUpload(content(mentees), content(mentors));
	}

	private static byte @Nullable [] content(@Nullable MultipartFile file) {
		try {
			boolean chosen = file != null && (!file.isEmpty() || !"".equals(file.getOriginalFilename()));
			return (file != null && chosen) ? file.getBytes() : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
