package org.alkimos.platform.isolation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.events.Subscriber;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.Superuser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Isolation stands on each of its legs alone: on row-level security without the
 * conditions in the application's statements, and on these without row-level security.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag(Extent.SIZED)
class IsolationLegsTests {

	private static final List<Seat> SEATS = Extent.LONG ? List.of(Seat.MANAGER, Seat.MENTOR, Seat.EVALUATOR)
			: List.of(Seat.MANAGER);

	@Autowired
	private ApiClient api;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private List<Subscriber<?>> subscribers;

	@Autowired
	private TransactionTemplate transaction;

	private JdbcClient superuser;

	private ProxyConfig statements;

	private JdbcClient owner;

	private ForeignIds ids;

	@BeforeAll
	void build(@Autowired Environment environment) {
		this.ids = ForeignIds.between(this.api);
		this.superuser = Superuser.connect(environment);
		this.statements = proxy().getProxyConfig();
		this.owner = JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("spring.flyway.url"),
				environment.getRequiredProperty("spring.flyway.user"),
				environment.getRequiredProperty("spring.flyway.password")));
	}

	@AfterEach
	void bothLegs() {
		proxy().setProxyConfig(this.statements);
		rowSecurity("enable");
	}

	@Test
	void rowSecurityAlone() {
		proxy().setProxyConfig(ProxyConfig.Builder.create().build());
		assertThat(leaks()).isEmpty();
		assertThat(changedByEvents()).isEmpty();
	}

	@Test
	void statementsAlone() {
		rowSecurity("disable");
		assertThat(leaks()).isEmpty();
		assertThat(changedByEvents()).isEmpty();
	}

	/** Last, as what gets through stays. */
	@Tag(Extent.GUARANTEES)
	@Test
	@Order(Integer.MAX_VALUE)
	void withoutEitherItIsSeen() {
		proxy().setProxyConfig(ProxyConfig.Builder.create().build());
		rowSecurity("disable");
		assertThat(changedByEvents()).isNotEmpty();
		assertThat(leaks()).hasSizeGreaterThan(MatrixRow.all().size() / 4);
	}

	private List<String> leaks() {
		return MatrixRow.all()
			.stream()
			.flatMap((row) -> SEATS.stream().map((seat) -> this.ids.leak(row, seat)).flatMap(Optional::stream))
			.toList();
	}

	/** Tables of an institution in which events of another changed something. */
	private List<String> changedByEvents() {
		TenantId victim = this.ids.canary().actor(Seat.MANAGER).institution();
		Map<String, String> before = ForgedEvents.restingRowsOf(this.superuser, victim);
		new ForgedEvents(this.subscribers, this.transaction).deliver(Acting.newInstitution(), this.ids.canary());
		return ForgedEvents.rowsOf(this.superuser, victim)
			.entrySet()
			.stream()
			.filter((table) -> !table.getValue().equals(before.get(table.getKey())))
			.map(Map.Entry::getKey)
			.toList();
	}

	private void rowSecurity(String verb) {
		this.owner.sql("""
				select format('alter table %s %s row level security', c.oid::regclass, :verb)
				from pg_class c join pg_policy p on p.polrelid = c.oid where p.polname = 'tenant' order by 1""")
			.param("verb", verb)
			.query(String.class)
			.list()
			.forEach((statement) -> this.owner.sql(statement).update());
	}

	private ProxyDataSource proxy() {
		return (ProxyDataSource) this.dataSource;
	}

}
