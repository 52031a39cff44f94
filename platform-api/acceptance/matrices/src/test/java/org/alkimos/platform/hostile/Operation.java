package org.alkimos.platform.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

import org.alkimos.platform.testing.Endpoint;

/**
 * One operation of the API's description.
 *
 * @param endpoint its method and address
 * @param node what is said of it
 */
record Operation(Endpoint endpoint, JsonNode node) {

	/** Every operation, in the order of the description. */
	static List<Operation> in(JsonNode description) {
		List<Operation> operations = new ArrayList<>();
		description.path("paths")
			.properties()
			.forEach(
					(path) -> path.getValue()
						.properties()
						.forEach((method) -> operations.add(new Operation(
								new Endpoint(method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey()),
								method.getValue()))));
		return operations;
	}

	String method() {
		return this.endpoint.method();
	}

	/** Statuses it may answer with. */
	Set<String> statuses() {
		return new TreeSet<>(this.node.path("responses").propertyNames());
	}

	JsonNode bodySchema() {
		return this.node.path("requestBody").path("content").path("application/json").path("schema");
	}

	boolean takesJson() {
		return !bodySchema().isMissingNode();
	}

	boolean takesFiles() {
		return this.node.path("requestBody").path("content").has("multipart/form-data");
	}

	boolean takesVersion() {
		return this.node.path("parameters")
			.valueStream()
			.anyMatch((one) -> one.path("name").asString().equals("If-Match"));
	}

	List<JsonNode> queryParameters() {
		return this.node.path("parameters")
			.valueStream()
			.filter((one) -> one.path("in").asString().equals("query"))
			.toList();
	}

	@Override
	public String toString() {
		return this.endpoint.toString();
	}

}
