package org.alkimos.local.server;

import java.io.IOException;

/** The process that started this one. */
final class Parent {

	private Parent() {
	}

	/**
	 * Runs the action when the parent closes our standard input or ends, however it ends.
	 */
	@SuppressWarnings("EmptyBlockTag")
	static void whenGone(Runnable action) {
		Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
			try {
				int read = 0;
				while (read != -1) {
					read = System.in.read();
				}
			}
			catch (IOException ex) {
				// A broken pipe means the same as a closed one.
			}
			action.run();
		});
	}

}
