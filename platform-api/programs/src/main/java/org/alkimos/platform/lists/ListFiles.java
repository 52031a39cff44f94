package org.alkimos.platform.lists;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.platform.web.problems.WebProblem;
import org.alkimos.programs.lists.ListKind;

/**
 * An uploaded list; a file input left empty counts as no file.
 *
 * @param kind the kind, given by the name of the multipart part
 */
@SuppressWarnings("ArrayRecordComponent")
record ListFiles(ListKind kind, byte[] content) {

	static ListFiles of(@Nullable MultipartFile relations, @Nullable MultipartFile history) {
		byte[] lines = content(relations);
		byte[] pairs = content(history);
		if (lines != null && pairs != null) {
			throw new InvalidInput(WebProblem.FILE_REQUIRED, "relations", "Choose one file at a time.");
		}
		if (lines != null) {
			return new ListFiles(ListKind.RELATIONS, lines);
		}
		if (pairs != null) {
			return new ListFiles(ListKind.HISTORY, pairs);
		}
		throw new InvalidInput(WebProblem.FILE_REQUIRED, "relations",
				"Choose a relationships file or a past pairings file.");
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
