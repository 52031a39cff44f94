package org.alkimos.benchmarks.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * One cohort by two bare endpoints. The first one gives the application's guarantees: a
 * verified token, the application's role under row-level security, and the membership,
 * read in the transaction of the cohort. The second one gives none: one statement on
 * tables without row-level security.
 */
@RestController
// The other benchmarks find this class, too.
@ConditionalOnWebApplication
class BareCohorts {

	/** The application's own statement. */
	private static final String MEMBERSHIP = """
			select m.person_id, m.given, m.family, coalesce(i.alias, '') as alias, coalesce(i.name, '') as institution,
				array(select r.role from identity.member_role r
					where r.tenant_id = m.tenant_id and r.person_id = m.person_id) as roles
			from identity.binding b
			join identity.member m on m.tenant_id = b.tenant_id and m.person_id = b.person_id
			left join identity.institution i on i.tenant_id = m.tenant_id
			where b.issuer = ? and b.subject = ? and b.provider is null and b.ended_at is null and m.state = 'ACTIVE'
				and b.tenant_id = kernel.tenant()""";

	private static final String GUARDED = """
			select c.*, p.name as program_name
			from programs.cohort c join programs.program p using (tenant_id, program_id)
			where c.cohort_id = ? and c.tenant_id = kernel.tenant()""";

	private static final String BARE = """
			select c.*, p.name as program_name
			from reads.cohort c join reads.program p using (tenant_id, program_id)
			where c.cohort_id = ? and c.tenant_id = ?""";

	private final JdbcClient jdbc;

	private final TransactionTemplate reading;

	BareCohorts(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
		this.reading = new TransactionTemplate(new JdbcTransactionManager(dataSource));
		this.reading.setReadOnly(true);
	}

	@GetMapping("/guarded/cohorts/{id}")
	CohortRow guarded(JwtAuthenticationToken authentication, @PathVariable UUID id) {
		Jwt token = authentication.getToken();
		return Objects.requireNonNull(this.reading.execute((status) -> {
			this.jdbc.sql("select set_config('alkimos.tenant', ?, true)")
				.param(tenantOf(token))
				.query(String.class)
				.single();
			requireEvaluator(token);
			return this.jdbc.sql(GUARDED).param(id).query(CohortRow::of).single();
		}));
	}

	@GetMapping("/bare/{tenant}/cohorts/{id}")
	CohortRow bare(@PathVariable UUID tenant, @PathVariable UUID id) {
		return this.jdbc.sql(BARE).params(id, tenant).query(CohortRow::of).single();
	}

	private void requireEvaluator(Jwt token) {
		List<String> roles = this.jdbc.sql(MEMBERSHIP)
			.params(String.valueOf(token.getIssuer()), String.valueOf(token.getSubject()))
			.query(BareCohorts::roles)
			.optional()
			.orElse(List.of());
		if (!roles.contains("EVALUATOR")) {
			throw new AccessDeniedException("No evaluator");
		}
	}

	private static List<String> roles(ResultSet row, int number) throws SQLException {
		return Arrays.asList((String[]) row.getArray("roles").getArray());
	}

	private static String tenantOf(Jwt token) {
		var organizations = (Map<?, ?>) Objects.requireNonNull(token.getClaims().get("organization"));
		var details = (Map<?, ?>) Objects.requireNonNull(organizations.values().iterator().next());
		var tenants = (List<?>) Objects.requireNonNull(details.get("alkimos_tenant"));
		return String.valueOf(tenants.getFirst());
	}

}
