package org.alkimos.platform.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A setting as the metadata in the jars describe it.
 *
 * @param source the record that it is bound to; null if it is read by its name
 */
record Setting(String name, String type, String standard, String description, @Nullable String source) {

	private static final Pattern DASH = Pattern.compile("-([a-z0-9])");

	/** All settings of Alkimos, by name. */
	static List<Setting> described() {
		try {
			List<Setting> settings = new ArrayList<>();
			for (URL file : Collections
				.list(Setting.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
				try (InputStream in = file.openStream()) {
					JsonMapper.shared().readTree(in).path("properties").forEach((node) -> {
						if (node.path("name").asString().startsWith("alkimos.")) {
							settings.add(of(node));
						}
					});
				}
			}
			settings.sort(Comparator.comparing(Setting::name));
			return settings;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Setting of(JsonNode node) {
		String type = node.path("type").asString().replaceAll("[a-z0-9]+\\.", "").replace("<", " of ").replace(">", "");
		return new Setting(node.path("name").asString(), type, node.path("defaultValue").asString(""),
				node.path("description").asString(""),
				node.has("sourceType") ? node.path("sourceType").asString() : null);
	}

	boolean isForDevelopment() {
		return this.name.startsWith("alkimos.local.") || this.name.startsWith("alkimos.services")
				|| this.name.equals("alkimos.guarantees");
	}

	/** The prefix that settings beside it share. */
	String group() {
		return this.name.substring(0, this.name.lastIndexOf('.'));
	}

	/** The component of its record. */
	String component() {
		return DASH.matcher(this.name.substring(this.name.lastIndexOf('.') + 1))
			.replaceAll((match) -> match.group(1).toUpperCase(java.util.Locale.ROOT));
	}

	/** Its row on the page. */
	String row() {
		String meaning = this.description.isEmpty() ? ""
				: this.description.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + this.description.substring(1);
		return "| `%s` | %s | %s | %s |\n".formatted(this.name, this.type,
				this.standard.isEmpty() ? "" : "`" + this.standard + "`",
				meaning.replaceAll("\\{@code ([^}]*)}", "`$1`").replaceAll("\\s+", " "));
	}

}
