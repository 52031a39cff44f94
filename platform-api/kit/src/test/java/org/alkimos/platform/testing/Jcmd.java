package org.alkimos.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks another Java process about itself. */
final class Jcmd {

	/** Number of a class, its objects, their bytes, its name; or the total of all. */
	private static final Pattern LINE = Pattern.compile("(?m)^ *(?:\\d+:|Total) +\\d+ +(\\d+) *(.*)$");

	/** What a collection leaves lying where moving it together is not worth the time. */
	private static final String FILLER = "FillerElement";

	private Jcmd() {
	}

	/** Bytes of objects that are reachable. */
	static long heapInUse(long pid) {
		Matcher lines = LINE.matcher(run(pid, "GC.class_histogram"));
		long filler = 0;
		long total = 0;
		while (lines.find()) {
			total = Long.parseLong(lines.group(1));
			filler += lines.group(2).contains(FILLER) ? total : 0;
		}
		return total - filler;
	}

	private static String run(long pid, String command) {
		try {
			Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
					String.valueOf(pid), command)
				.redirectErrorStream(true)
				.start();
			return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
