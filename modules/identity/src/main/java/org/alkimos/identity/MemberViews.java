package org.alkimos.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.text.Blanks;

/** Reads of memberships. */
@Component
public class MemberViews {

	private static final String SELECT = """
			select m.person_id, m.kind, m.given, m.family, m.email, m.state,
				case when m.kind = 'MACHINE' or b.binding_id is not null then 'ACTIVE'
					when v.invitation_id is null then 'NOT_INVITED'
					when v.declined_at is not null then 'DECLINED'
					when v.refused_at is not null then 'NOT_DELIVERED'
					when v.expires_at < now() then 'EXPIRED'
					when v.opened_at is not null then 'OPENED'
					when v.sent_at is null then 'SENDING' else 'INVITED' end as access,
				array(select r.role from identity.member_role r
					where r.tenant_id = m.tenant_id and r.person_id = m.person_id order by r.role) as roles
			from identity.member m
			left join identity.binding b on b.tenant_id = m.tenant_id and b.person_id = m.person_id and b.ended_at is null
			left join identity.invitation v on v.tenant_id = m.tenant_id and v.person_id = m.person_id
				and v.used_at is null and v.voided_at is null
			""";

	private final JdbcClient jdbc;

	MemberViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<PersonId, PersonName> namesOf(Collection<PersonId> people) {
		if (people.isEmpty()) {
			return Map.of();
		}
		return this.jdbc
			.sql("select person_id, given, family, state from identity.member where person_id = any(:people)")
			.param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
			.query((row, number) -> Map.entry(new PersonId(row.getObject("person_id", UUID.class)), nameOf(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	public List<MemberView> of(Collection<PersonId> people) {
		return this.jdbc.sql(SELECT + "where m.person_id = any(:people)")
			.param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
			.query((row, number) -> view(row))
			.list();
	}

	/**
	 * Returns a page of members.
	 * @throws InvalidInput if the last person on the previous page is unknown by now, so
	 * that the place of their name in the order is, too
	 */
	List<MemberView> list(String search, @Nullable PersonId after, int limit) {
		if (after != null && find(after).filter((member) -> member.state() != MemberState.ERASED).isEmpty()) {
			throw new InvalidInput(IdentityProblem.MEMBER_CURSOR_EXPIRED, "cursor",
					"The last person on the previous page was erased. Start again with the first page.");
		}
		String wanted = Blanks.strip(search).toLowerCase(Locale.ROOT);
		return this.jdbc.sql(SELECT + """
				where m.state <> 'ERASED'
				and (:search = '' or position(:search in m.email_normal) > 0 or position(:search in lower(m.email)) > 0
					or (cardinality(cast(:words as text[])) > 0 and not exists (
						select 1 from unnest(cast(:words as text[])) as word where position(word in m.sort_name) = 0)))
				and (cast(:after as uuid) is null or (m.sort_name, m.person_id) > (
					select l.sort_name, l.person_id from identity.member l where l.person_id = cast(:after as uuid)))
				order by m.sort_name, m.person_id limit :limit""")
			.param("search", wanted)
			.param("words", wanted.split("[\\s,]+"))
			.param("after", (after != null) ? after.value() : null)
			.param("limit", limit)
			.query((row, number) -> view(row))
			.list();
	}

	Optional<MemberView> find(PersonId person) {
		return this.jdbc.sql(SELECT + "where m.person_id = :person")
			.param("person", person.value())
			.query((row, number) -> view(row))
			.optional();
	}

	private static MemberView view(ResultSet row) throws SQLException {
		return new MemberView(new PersonId(row.getObject("person_id", UUID.class)),
				MemberKind.valueOf(row.getString("kind")), nameOf(row), row.getString("email"), rolesOf(row),
				MemberState.valueOf(row.getString("state")), MemberAccess.valueOf(row.getString("access")));
	}

	private static PersonName nameOf(ResultSet row) throws SQLException {
		return (MemberState.valueOf(row.getString("state")) == MemberState.ERASED) ? PersonName.FORMER
				: new PersonName(row.getString("given"), row.getString("family"));
	}

	public static Set<Role> rolesOf(ResultSet row) throws SQLException {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		for (String role : (String[]) row.getArray("roles").getArray()) {
			roles.add(Role.valueOf(role));
		}
		return Collections.unmodifiableSet(roles);
	}

}
