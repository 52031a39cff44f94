package org.alkimos.evaluation.instrument;

import java.util.stream.Collectors;

import com.networknt.schema.Error;
import tools.jackson.databind.JsonNode;

/** What a schema finds, in words for the person who wrote the file. */
final class SchemaWords {

	private SchemaWords() {
	}

	static Fault of(Error error) {
		return new Fault(error.getInstanceLocation().toString(), words(error));
	}

	private static String words(Error error) {
		JsonNode rule = error.getSchemaNode();
		return switch (error.getKeyword()) {
			case "required" -> "Add “" + error.getProperty() + "”.";
			case "additionalProperties", "unevaluatedProperties" ->
				"Remove “" + error.getProperty() + "”: nothing of that name belongs here.";
			case "type" -> "Write " + type(rule.asString("")) + " here.";
			case "enum" -> "Choose one of "
					+ rule.valueStream().map((value) -> value.asString("")).collect(Collectors.joining(", ")) + ".";
			case "minimum" -> "Write a number of at least " + rule.asString("") + ".";
			case "maximum" -> "Write a number of at most " + rule.asString("") + ".";
			case "minLength" -> "Do not leave this empty.";
			case "maxLength" -> "Shorten this to at most " + rule.asString("") + " characters.";
			case "minItems", "minProperties" -> "Give at least " + rule.asString("") + " here.";
			case "maxItems", "maxProperties" -> "Give at most " + rule.asString("") + " here.";
			case "uniqueItems" -> "Name each only once.";
			case "pattern" -> pattern(rule.asString(""));
			case "false" -> "Remove this: it does not belong to an item of this kind.";
			default -> "This does not fit the schema: " + error.getMessage() + ".";
		};
	}

	private static String pattern(String form) {
		if (form.startsWith("^[1-9]")) {
			return "Write a share such as 2/3.";
		}
		return form.startsWith("^[a-z0-9]")
				? "Begin with a small letter or a digit, and use only these, dots, hyphens and underscores; at most 64."
				: form.startsWith("^[A-Za-z]")
						? "Begin with a letter, and use only letters, digits, dots, hyphens and underscores; at most 32."
						: "Begin with a capital, and use only capitals, digits and hyphens; at most 32.";
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
