package org.alkimos.platform.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves test classes out, in folders and in the jars by which rooms share them. */
public final class MainClasses implements ImportOption {

	private static final ImportOption FOLDERS = new ImportOption.DoNotIncludeTests();

	@Override
	public boolean includes(Location location) {
		return FOLDERS.includes(location) && !location.contains("-tests.jar");
	}

}
