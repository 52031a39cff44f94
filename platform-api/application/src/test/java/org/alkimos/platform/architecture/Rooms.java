package org.alkimos.platform.architecture;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Packages as slices: each is a room of its own. */
final class Rooms implements SliceAssignment {

	@Override
	public SliceIdentifier getIdentifierOf(JavaClass type) {
		return SliceIdentifier.of(type.getPackageName());
	}

	@Override
	public String getDescription() {
		return "packages";
	}

	/** Names of the source files by package; package-info does not count. */
	static Map<String, Set<String>> filesOf(JavaClasses all) {
		Map<String, Set<String>> files = new TreeMap<>();
		for (JavaClass type : all) {
			type.getSource()
				.flatMap(Source::getFileName)
				.filter((name) -> !name.equals("package-info.java"))
				.ifPresent((name) -> files.computeIfAbsent(type.getPackageName(), (room) -> new TreeSet<>()).add(name));
		}
		return files;
	}

	/** A type may be public for other packages of its module; no other module uses it. */
	static ArchCondition<JavaClass> beUsedOnlyInTheirModule() {
		return new ArchCondition<>("be used only in their module") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				for (Dependency use : type.getDirectDependenciesToSelf()) {
					boolean inside = moduleOf(use.getOriginClass()).equals(moduleOf(type));
					events.add(new SimpleConditionEvent(use, inside, use.getDescription()));
				}
			}
		};
	}

	private static String moduleOf(JavaClass type) {
		String[] parts = type.getPackageName().split("\\.");
		return (parts.length > 2) ? parts[2] : "";
	}

}
