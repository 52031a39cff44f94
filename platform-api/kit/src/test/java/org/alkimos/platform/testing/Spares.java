package org.alkimos.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Applications started ahead of their time, which wait at the {@link Gate}, so that
 * taking the place of one that was killed needs a moment and not a whole start. Until one
 * is let go it takes no part in anything.
 */
public final class Spares implements AutoCloseable {

	/** As many as start at the same time. */
	private static final int AHEAD = 2;

	private static final Path GATES = Path.of("target", "gates").toAbsolutePath();

	private final Iterator<Map<String, String>> settings;

	private final Path log;

	private final Class<?>[] sources;

	private final Queue<Spare> waiting = new ArrayDeque<>();

	/**
	 * Starts the first two.
	 * @param settings of one after the other
	 * @param more sources of beans beside their own
	 */
	public Spares(Iterator<Map<String, String>> settings, Path log, Class<?>... more) {
		this.settings = settings;
		this.log = log;
		this.sources = Stream.concat(Stream.of(Gate.class), Stream.of(more)).toArray(Class<?>[]::new);
		fill();
	}

	/** Lets the next one go, waits until it is ready, and starts one more. */
	public AppProcess next() {
		Spare spare = this.waiting.remove();
		spare.letGo();
		fill();
		return spare.app();
	}

	private void fill() {
		while (this.waiting.size() < AHEAD && this.settings.hasNext()) {
			Map<String, String> own = new HashMap<>(this.settings.next());
			Path gate = GATES.resolve(UUID.randomUUID().toString());
			own.put(Gate.SETTING, gate.toString());
			this.waiting.add(new Spare(AppProcess.launch(own, this.log, this.sources), gate));
		}
	}

	@Override
	public void close() {
		this.waiting.forEach((spare) -> spare.app().kill());
	}

	private record Spare(AppProcess app, Path gate) {

		void letGo() {
			try {
				Files.createDirectories(this.gate.getParent());
				Files.createFile(this.gate);
				this.app.awaitReady();
				Files.delete(this.gate);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
