package org.alkimos.local;

/**
 * Main program of Keycloak's process: its own entry point, and an end when its parent has
 * gone.
 */
final class KeycloakProcess {

	private KeycloakProcess() {
	}

	public static void main(String[] arguments) throws Exception {
		Parent.whenGone(() -> System.exit(0));
		Class.forName("io.quarkus.bootstrap.runner.QuarkusEntryPoint")
			.getMethod("main", String[].class)
			.invoke(null, (Object) arguments);
	}

}
