package org.alkimos.platform.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every setting is described in the jar and on one page, and nothing else is. */
class SettingsTests {

	private static final Path PAGE = Path.of("../docs/settings.md");

	/** Attributes of sessions and requests, and a file. */
	private static final Set<String> OTHER_NAMES = Set.of("alkimos.invitation-refused", "alkimos.institution",
			"alkimos.keycloak-away", "alkimos.lock");

	private final List<Setting> settings = Setting.described();

	@Test
	void pageOfSettingsIsCurrent() throws IOException {
		Drift.check(PAGE, """
				# Settings

				All settings of Alkimos. Generated from the metadata in the jars, which editors offer as completions.
				Spring Boot's own settings are listed in [its documentation]\
				(https://docs.spring.io/spring-boot/appendix/application-properties/index.html).

				To set one as an environment variable, write it in uppercase, with `_` instead of `.` and `-`: \
				`alkimos.limits.share` becomes `ALKIMOS_LIMITS_SHARE`. To set them in a file, name the file in
				`--spring.config.additional-location`.

				%s
				## Development
				These settings choose the services that `./mvnw` and tests start. The jar doesn't use them.

				%s""".formatted(table(false), table(true)));
	}

	@Test
	void everySettingIsDescribed() {
		assertThat(this.settings).hasSizeGreaterThan(20)
			.allSatisfy((setting) -> assertThat(setting.description()).as(setting.name()).isNotBlank());
	}

	@Test
	void everySettingInUseHasMetadata() throws IOException {
		Set<String> unknown = new TreeSet<>(SettingsInSources.names());
		unknown.removeAll(OTHER_NAMES);
		unknown.removeIf(SettingsInSources::isTopic);
		String meters = Files.readString(Path.of("../docs/monitoring.md"));
		unknown.removeIf((name) -> meters.contains("`" + name.replace('.', '_').replace('-', '_')));
		unknown.removeIf((name) -> this.settings.stream()
			.anyMatch((setting) -> setting.name().equals(name) || setting.group().equals(name)));
		assertThat(unknown).as("settings without metadata").isEmpty();
	}

	@Test
	void everySettingWithMetadataIsInUse() throws IOException {
		Set<String> named = SettingsInSources.names();
		JavaClasses classes = new ClassFileImporter().withImportOption(new MainClasses()).importPackages("org.alkimos");
		assertThat(this.settings).allMatch((setting) -> (setting.source() != null)
				? isRead(classes.get(setting.source()), setting.component()) : named.contains(setting.name()));
	}

	/**
	 * Whether another class reads a component, or a method of the record itself does.
	 */
	private static boolean isRead(JavaClass record, String component) {
		boolean byOthers = record.getMethod(component)
			.getAccessesToSelf()
			.stream()
			.anyMatch((access) -> !access.getOriginOwner().equals(record));
		return byOthers || record.getField(component)
			.getAccessesToSelf()
			.stream()
			.map(JavaAccess::getOrigin)
			.anyMatch((origin) -> !Set.of(component, "<init>").contains(origin.getName()));
	}

	private String table(boolean development) {
		return this.settings.stream()
			.filter((setting) -> setting.isForDevelopment() == development)
			.map(Setting::row)
			.collect(Collectors.joining("", "| Setting | Type | Default | Meaning |\n|---|---|---|---|\n", ""));
	}

}
