package org.alkimos.platform.ui;

/** A page whose current sidebar entry is not derived from its own address. */
public interface Placed {

	/** Address of the entry to mark as current. */
	String place();

}
