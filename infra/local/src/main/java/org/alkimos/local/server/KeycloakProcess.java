package org.alkimos.local.server;

/**
 * Main class of the Keycloak process: calls Keycloak's entry point and exits when the
 * parent ends.
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
