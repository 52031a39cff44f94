package org.alkimos.local.workspace;

/** A short pause between two checks. */
public final class Pause {

	private Pause() {
	}

	public static void shortly() {
		try {
			Thread.sleep(25);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LocalServicesException("The start was interrupted.", "Start again.", ex);
		}
	}

}
