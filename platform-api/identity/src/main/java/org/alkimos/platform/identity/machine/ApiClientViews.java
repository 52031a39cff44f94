package org.alkimos.platform.identity.machine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.alkimos.identity.Members;
import org.alkimos.identity.PersonName;
import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.machine.ApiClientId;
import org.alkimos.identity.machine.ApiClientView;
import org.alkimos.identity.machine.ApiClients;
import org.alkimos.identity.machine.IssuedSecret;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;

/** Composes the pages of API clients. */
@Component
class ApiClientViews {

	private static final int SHOWN = 200;

	private final ApiClients clients;

	private final Members members;

	private final KeycloakRealm realm;

	private final Clock clock;

	ApiClientViews(ApiClients clients, Members members, KeycloakRealm realm, Clock clock) {
		this.clients = clients;
		this.members = members;
		this.realm = realm;
		this.clock = clock;
	}

	ApiClientsView list(Actor actor, @Nullable ApiClientForm sent) {
		List<ApiClientView> found = this.clients.list(actor, null, SHOWN);
		Map<PersonId, PersonName> names = this.members.namesOf(actor,
				found.stream().map(ApiClientView::owner).toList());
		ApiClientForm form = (sent != null) ? sent
				: new ApiClientForm("", List.of(), addressOf(actor, actor.person()), lastDay());
		return new ApiClientsView(found.stream()
			.map((client) -> new ApiClientsView.Line(client, name(names.get(client.owner()))))
			.toList(), form, ApiClientLabels.rights(), lastDay());
	}

	ApiClientPage one(Actor actor, ApiClientId id, @Nullable ApiClientForm sent, @Nullable IssuedSecret secret) {
		ApiClientView client = this.clients.get(actor, id);
		Map<PersonId, PersonName> names = this.members.namesOf(actor, List.of(client.owner()));
		ApiClientForm form = (sent != null) ? sent : new ApiClientForm(client.label(), List.copyOf(client.rights()),
				addressOf(actor, client.owner()), client.expiresOn().toString());
		return new ApiClientPage(client, name(names.get(client.owner())), form, ApiClientLabels.rights(), lastDay(),
				this.realm.browserEndpoint("token"), secret);
	}

	private String lastDay() {
		return LocalDate.now(this.clock.withZone(ZoneOffset.UTC)).plusYears(1).toString();
	}

	private String addressOf(Actor actor, PersonId person) {
		return this.members.of(actor, List.of(person))
			.stream()
			.findFirst()
			.flatMap((member) -> Optional.ofNullable(member.email()))
			.orElse("");
	}

	private static String name(@Nullable PersonName name) {
		return (name != null) ? name.full() : PersonName.FORMER.full();
	}

}
