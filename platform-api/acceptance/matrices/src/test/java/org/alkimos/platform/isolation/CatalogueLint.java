package org.alkimos.platform.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads PostgreSQL's catalogue and names everything that could let a row cross from one
 * institution to another.
 */
final class CatalogueLint {

	private static final String OURS = "n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')"
			+ " and n.nspname not like 'pg_temp%' and n.nspname not like 'pg_toast%'";

	/** Tables without institution, each with the reason it may exist. */
	private static final Map<String, String> SHARED = Map.of("kernel.scheduled_tasks",
			"names of jobs and ids of institutions, no content", "platform.session",
			"begins before an institution is known; read by its random id alone", "public.flyway_schema_history",
			"names of migrations, which only their owner reads");

	private static final Map<String, String> CHECKS = checks();

	private final JdbcClient jdbc;

	CatalogueLint(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One line per finding; empty if all is well. */
	List<String> findings() {
		List<String> findings = new ArrayList<>();
		CHECKS.forEach((message, sql) -> this.jdbc.sql(sql)
			.query(String.class)
			.list()
			.stream()
			.filter((object) -> SHARED.keySet().stream().noneMatch(object::startsWith))
			.forEach((object) -> findings.add(object + ": " + message)));
		return findings;
	}

	private static Map<String, String> checks() {
		String table = "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where "
				+ OURS;
		return Map.of("has no tenant_id", table + """
				and c.relkind in ('r', 'p') and not exists (select from pg_attribute a where a.attrelid = c.oid
				and a.attname = 'tenant_id' and a.attnotnull)""", "row-level security is not enabled and forced",
				table + " and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)",
				"has no tenant policy with USING and WITH CHECK", table + """
						and c.relkind in ('r', 'p') and not exists (select from pg_policy p where p.polrelid = c.oid
						and p.polcmd = '*' and p.polpermissive and p.polroles = '{0}'
						and pg_get_expr(p.polqual, p.polrelid) like '%tenant_id = %alkimos.tenant%'
						and pg_get_expr(p.polwithcheck, p.polrelid) like '%tenant_id = %alkimos.tenant%')""",
				"has a second policy that opens rows to the application", table + """
						and exists (select from pg_policy p where p.polrelid = c.oid and p.polname <> 'tenant'
						and (p.polroles = '{0}' or 'alkimos_app'::regrole = any (p.polroles)))""",
				"a key does not start with tenant_id", """
						select n.nspname || '.' || c.relname || ' ' || i.indexrelid::regclass from pg_index i
						join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
						join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
						where i.indisunique and a.attname <> 'tenant_id' and """ + " " + OURS,
				"a foreign key leaves out tenant_id", """
						select n.nspname || '.' || c.relname || ' ' || k.conname from pg_constraint k
						join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
						where k.contype = 'f' and not exists (select from pg_attribute a where a.attrelid = c.oid
						and a.attname = 'tenant_id' and a.attnum = any (k.conkey)) and """ + " " + OURS,
				"a view does not run with the rights of who asks",
				table + " and c.relkind in ('v', 'm') and not coalesce('security_invoker=true' = any (c.reloptions), false)",
				"the application owns it",
				table + " and pg_get_userbyid(c.relowner) in ('alkimos_app', 'alkimos_relay')",
				"the role is too strong", """
						select rolname::text from pg_roles where rolname in ('alkimos_app', 'alkimos_relay')
						and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
						or pg_has_role(oid, 'alkimos_owner', 'member'))""", "a function runs with its owner's rights",
				"""
						select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
						where p.prosecdef and """
						+ " " + OURS);
	}

}
