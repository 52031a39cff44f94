package org.alkimos.kernel.tenancy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Each table of an institution is bound to it, wherever a statement names it. */
class TenantConditionsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
							select a from m.t where b = ? or c = ?    | SELECT a FROM m.t WHERE (b = ? OR c = ?) AND m.t.tenant_id = kernel.tenant()
							select 1 from m.t x left join m.u y on y.a = x.a | SELECT 1 FROM m.t x LEFT JOIN m.u y ON y.a = x.a AND y.tenant_id = kernel.tenant() WHERE x.tenant_id = kernel.tenant()
							select 1 from m.t x join m.u y using (a) | SELECT 1 FROM m.t x JOIN m.u y USING (a) WHERE x.tenant_id = kernel.tenant() AND y.tenant_id = kernel.tenant()
							update m.t set a = ? where b = ? | UPDATE m.t SET a = ? WHERE b = ? AND m.t.tenant_id = kernel.tenant()
							delete from m.t | DELETE FROM m.t WHERE m.t.tenant_id = kernel.tenant()
							select exists (select 1 from m.t where a = ?) | SELECT EXISTS (SELECT 1 FROM m.t WHERE a = ? AND m.t.tenant_id = kernel.tenant())
							insert into m.t (a) select b from m.u | INSERT INTO m.t (a) SELECT b FROM m.u WHERE m.u.tenant_id = kernel.tenant()
							with x as (select a from m.t) select a from x | WITH x AS (SELECT a FROM m.t WHERE m.t.tenant_id = kernel.tenant()) SELECT a FROM x
							select a from m.t union select a from m.u | SELECT a FROM m.t WHERE m.t.tenant_id = kernel.tenant() UNION SELECT a FROM m.u WHERE m.u.tenant_id = kernel.tenant()
							SELECT "m"."t"."a" AS "a" FROM "m"."t" WHERE "m"."t"."a" = ? | SELECT "m"."t"."a" AS "a" FROM "m"."t" WHERE "m"."t"."a" = ? AND "m"."t".tenant_id = kernel.tenant()
							with x as (delete from m.t where a = ? returning b) select b from x | WITH x AS (DELETE FROM m.t WHERE a = ? AND m.t.tenant_id = kernel.tenant() RETURNING b) SELECT b FROM x
					with x as (insert into m.t (a) values (?)) insert into m.u (a) values (?) | WITH x AS (INSERT INTO m.t (a) VALUES (?)) INSERT INTO m.u (a) VALUES (?)
					select a from m.t left join m.u using (tenant_id, b) | SELECT a FROM m.t LEFT JOIN m.u USING (tenant_id, b) WHERE m.t.tenant_id = kernel.tenant()
					select count(*) from m.t where a = ? having exists (select 1 from m.u where a = ?) | SELECT count(*) FROM m.t WHERE a = ? AND m.t.tenant_id = kernel.tenant() HAVING EXISTS (SELECT 1 FROM m.u WHERE a = ? AND m.u.tenant_id = kernel.tenant())
					select a, cast(null as text[]) as b from m.t union all select a, b from m.u | SELECT a, cast(NULL AS text[]) AS b FROM m.t WHERE m.t.tenant_id = kernel.tenant() UNION ALL SELECT a, b FROM m.u WHERE m.u.tenant_id = kernel.tenant()
					select exists (select from m.t) | SELECT EXISTS (SELECT 1 FROM m.t WHERE m.t.tenant_id = kernel.tenant())
					insert into m.t (a) select x from unnest(?) as x where not exists (select from m.u where b = ?) on conflict do nothing | INSERT INTO m.t (a) SELECT x FROM unnest(?) AS x WHERE NOT EXISTS (SELECT 1 FROM m.u WHERE b = ? AND m.u.tenant_id = kernel.tenant()) ON CONFLICT DO NOTHING
					select a from m.t for update skip locked | SELECT a FROM m.t WHERE m.t.tenant_id = kernel.tenant() FOR UPDATE SKIP LOCKED
							""")
	void bindsEachTable(String sql, String bound) {
		assertThat(TenantConditions.in(sql)).isEqualTo(bound);
	}

	@ParameterizedTest
	@ValueSource(strings = { "select set_config('alkimos.tenant', ?, true)", "set local statement_timeout = 1",
			"select * from kernel.scheduled_tasks where picked = ?", "delete from platform.session where id = ?",
			"insert into m.t (a) values (?) on conflict do nothing" })
	void leavesTheRestAsItIs(String sql) {
		assertThat(TenantConditions.in(sql)).isEqualToIgnoringCase(sql);
	}

	@ParameterizedTest
	@ValueSource(strings = "select from from m.t where where")
	void refusesWhatItDoesNotUnderstand(String sql) {
		assertThatIllegalArgumentException().isThrownBy(() -> TenantConditions.in(sql));
	}

}
