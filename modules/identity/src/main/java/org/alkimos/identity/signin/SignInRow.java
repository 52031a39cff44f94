package org.alkimos.identity.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.alkimos.identity.MemberViews;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * What our rows say about the subject of a token: a person, or an API client that is in
 * force and has an owner who is an active member.
 *
 * @param client ID of the API client's secret at Keycloak; null for a person
 * @param lastUsedOn last day (UTC) on which the secret was used; null for never
 */
record SignInRow(Membership membership, @Nullable String client, @Nullable LocalDate lastUsedOn) {

	/**
	 * Both kinds of subject in one round trip. Parameters: issuer, subject, and provider
	 * of a person; issuer and subject of an API client, the current day, and the provider
	 * again, because API clients have none.
	 */
	static final String SELECT = """
			select m.person_id, m.given, m.family, coalesce(i.alias, '') as alias, coalesce(i.name, '') as institution,
				array(select r.role from identity.member_role r
					where r.tenant_id = m.tenant_id and r.person_id = m.person_id) as roles,
				cast(null as text[]) as rights, cast(null as text) as client_id, cast(null as date) as last_used_on
			from identity.binding b
			join identity.member m on m.tenant_id = b.tenant_id and m.person_id = b.person_id
			left join identity.institution i on i.tenant_id = m.tenant_id
			where b.issuer = ? and b.subject = ? and b.provider is not distinct from ? and b.ended_at is null
				and m.state = 'ACTIVE'
			union all
			select m.person_id, '', m.family, coalesce(i.alias, ''), coalesce(i.name, ''),
				cast(null as text[]), c.rights, s.client_id, s.last_used_on
			from identity.api_client_secret s
			join identity.api_client c on c.tenant_id = s.tenant_id and c.api_client_id = s.api_client_id
			join identity.member m on m.tenant_id = c.tenant_id and m.person_id = c.person_id
			join identity.member o on o.tenant_id = c.tenant_id and o.person_id = c.owner_id
			left join identity.institution i on i.tenant_id = m.tenant_id
			where s.issuer = ? and s.subject = ? and s.ended_at is null and c.revoked_at is null
				and c.expires_on >= cast(? as date) and m.state = 'ACTIVE' and o.state = 'ACTIVE'
				and cast(? as text) is null""";

	static SignInRow of(ResultSet row, int number) throws SQLException {
		String client = row.getString("client_id");
		var person = new PersonId(row.getObject("person_id", UUID.class));
		var name = new PersonName(row.getString("given"), row.getString("family"));
		Actor actor = (client != null) ? new Actor(Tenancy.current(), person, Set.<Role>of(), rightsOf(row))
				: new Actor(Tenancy.current(), person, MemberViews.rolesOf(row));
		var membership = new Membership(actor, name, row.getString("alias"), row.getString("institution"));
		return new SignInRow(membership, client, row.getObject("last_used_on", LocalDate.class));
	}

	private static Set<MachineRight> rightsOf(ResultSet row) throws SQLException {
		return Arrays.stream((String[]) row.getArray("rights").getArray())
			.map(MachineRight::valueOf)
			.collect(Collectors.toSet());
	}

}
