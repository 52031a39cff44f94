package org.alkimos.local;

/** A short wait between two looks. */
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
