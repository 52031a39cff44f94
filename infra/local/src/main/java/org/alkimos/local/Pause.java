package org.alkimos.local;

/** A short pause between two checks. */
final class Pause {

	private Pause() {
	}

	static void shortly() {
		try {
			Thread.sleep(25);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LocalServicesException("The start was interrupted.", "Start again.", ex);
		}
	}

}
