package org.alkimos.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.SmartLifecycle;

/**
 * Holds an application back when all its beans are there and before anything of it runs:
 * it neither listens, relays nor consumes until the file appears.
 */
@TestConfiguration(proxyBeanMethods = false)
class Gate implements SmartLifecycle {

	static final String SETTING = "alkimos.gate";

	private static final int LOOK_EVERY = 10;

	private final Path file;

	private volatile boolean open;

	Gate(@Value("${" + SETTING + "}") Path file) {
		this.file = file;
	}

	@Override
	public void start() {
		Optional<Long> parent = parent();
		while (!Files.exists(this.file)) {
			if (!parent().equals(parent)) {
				// Whoever would have opened it is gone.
				Runtime.getRuntime().halt(1);
			}
			pause();
		}
		this.open = true;
	}

	private static Optional<Long> parent() {
		return ProcessHandle.current().parent().map(ProcessHandle::pid);
	}

	private static void pause() {
		try {
			Thread.sleep(LOOK_EVERY);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void stop() {
		this.open = false;
	}

	@Override
	public boolean isRunning() {
		return this.open;
	}

	/** Before everything else that starts. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

}
