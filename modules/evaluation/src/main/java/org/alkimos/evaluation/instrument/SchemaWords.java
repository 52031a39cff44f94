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
			case "pattern" -> "Write this in the form that the schema describes: " + rule.asString("") + ".";
			case "false" -> "Remove this: it does not belong to an item of this kind.";
			default -> "This does not fit the schema: " + error.getMessage() + ".";
		};
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
