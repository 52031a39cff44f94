package org.alkimos.platform.ui;

/**
 * A page that belongs below another one's entry in the side bar than its own address
 * says.
 */
public interface Placed {

	/** Address of the entry to mark as current. */
	String place();

}
