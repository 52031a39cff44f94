package org.alkimos.platform.isolation;

import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.Superuser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An index costs every write. Another one that begins with its columns serves its
 * queries.
 */
@PlatformTest
class IndexesTests {

	private static final String REPEATED = """
			select n.nspname || '.' || i.relname from pg_index small
			join pg_index large on large.indrelid = small.indrelid and large.indexrelid <> small.indexrelid
			join pg_class i on i.oid = small.indexrelid join pg_namespace n on n.oid = i.relnamespace
			join pg_class l on l.oid = large.indexrelid and l.relam = i.relam
			where not small.indisunique and small.indpred is null and large.indpred is null
			  and small.indexprs is null and large.indexprs is null
			  and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public')
			  and (string_to_array(large.indkey::text, ' '))[1:small.indnkeyatts]
			    = (string_to_array(small.indkey::text, ' '))[1:small.indnkeyatts]
			order by 1""";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	IndexesTests(@Autowired Environment environment) {
		DataSource superuser = Superuser.dataSource(environment);
		this.jdbc = JdbcClient.create(superuser);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(superuser));
	}

	@Test
	void noIndexRepeatsTheBeginningOfAnother() {
		assertThat(repeated()).isEmpty();
	}

	@Test
	void oneThatDoesIsNamed() {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.jdbc.sql("create index planted on programs.participant (tenant_id, person_id)").update();
			assertThat(repeated()).containsExactly("programs.planted");
		});
	}

	private List<String> repeated() {
		return this.jdbc.sql(REPEATED).query(String.class).list();
	}

}
