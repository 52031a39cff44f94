package org.alkimos.evaluation.instrument;

import java.util.stream.Collectors;

import com.networknt.schema.Error;
import tools.jackson.databind.JsonNode;

/** Converts schema violations to messages for the author of the file. */
final class SchemaLabels {

	private SchemaLabels() {
	}

	static Fault of(Error error) {
		return new Fault(error.getInstanceLocation().toString(), words(error));
	}

	private static String words(Error error) {
		JsonNode rule = error.getSchemaNode();
		return switch (error.getKeyword()) {
			case "required" -> "Add “" + error.getProperty() + "”.";
			case "additionalProperties", "unevaluatedProperties" ->
				"Remove “" + error.getProperty() + "”: that name isn't allowed here.";
			case "type" -> "Enter " + type(rule.asString("")) + " here.";
			case "enum" -> "Choose one of "
					+ rule.valueStream().map((value) -> value.asString("")).collect(Collectors.joining(", ")) + ".";
			case "minimum" -> "Enter a number of at least " + rule.asString("") + ".";
			case "maximum" -> "Enter a number of at most " + rule.asString("") + ".";
			case "minLength" -> "This can't be empty.";
			case "maxLength" -> "Shorten this to " + rule.asString("") + " characters or fewer.";
			case "minItems", "minProperties" -> "Include at least " + rule.asString("") + " here.";
			case "maxItems", "maxProperties" -> "Include at most " + rule.asString("") + " here.";
			case "uniqueItems" -> "List each only once.";
			case "pattern" -> pattern(rule.asString(""));
			case "false" -> "Remove this. It doesn't apply to items of this kind.";
			default -> "This doesn't match the schema: " + error.getMessage() + ".";
		};
	}

	private static String pattern(String form) {
		if (form.startsWith("^[1-9]")) {
			return "Enter a share, such as 2/3.";
		}
		return form.startsWith("^[a-z0-9]")
				? "Start with a lowercase letter or a digit. Use only lowercase letters, digits, dots, hyphens, and "
						+ "underscores, up to 64 characters."
				: form.startsWith("^[A-Za-z]")
						? "Start with a letter. Use only letters, digits, dots, hyphens, and underscores, up to 32 "
								+ "characters."
						: "Start with a capital letter. Use only capital letters, digits, and hyphens, up to 32 "
								+ "characters.";
	}

	private static String type(String name) {
		return switch (name) {
			case "string" -> "text in quotes";
			case "integer" -> "a whole number";
			case "boolean" -> "true or false";
			case "array" -> "a list in [ ]";
			default -> "an object in { }";
		};
	}

}
