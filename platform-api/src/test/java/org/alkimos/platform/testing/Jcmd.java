package org.alkimos.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks another Java process about itself. */
final class Jcmd {

	private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

	private Jcmd() {
	}

	static long heapInUse(long pid) {
		run(pid, "GC.run");
		Matcher used = USED.matcher(run(pid, "GC.heap_info"));
		long kilobytes = 0;
		while (used.find()) {
			kilobytes += Long.parseLong(used.group(1));
		}
		return kilobytes * 1024;
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
