package org.alkimos.keycloak;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** The first step of the browser flow: a ticket instead of the form. */
public final class TicketFactory implements AuthenticatorFactory {

	private static final Authenticator TICKET = new Ticket();

	@Override
	public String getId() {
		return "alkimos-ticket";
	}

	@Override
	public Authenticator create(KeycloakSession session) {
		return TICKET;
	}

	@Override
	public String getDisplayType() {
		return "Alkimos: ticket of an invitation";
	}

	@Override
	public String getHelpText() {
		return "Signs in once by a ticket that Alkimos pushed.";
	}

	@Override
	public @Nullable String getReferenceCategory() {
		return null;
	}

	@Override
	public boolean isConfigurable() {
		return false;
	}

	@Override
	public boolean isUserSetupAllowed() {
		return false;
	}

	@Override
	public Requirement[] getRequirementChoices() {
		return new Requirement[] { Requirement.ALTERNATIVE, Requirement.DISABLED };
	}

	@Override
	public List<ProviderConfigProperty> getConfigProperties() {
		return List.of();
	}

	@Override
	public void init(Config.Scope config) {
		// There is nothing to configure.
	}

	@Override
	public void postInit(KeycloakSessionFactory factory) {
		// There is nothing to prepare.
	}

	@Override
	public void close() {
		// There is nothing to close.
	}

}
