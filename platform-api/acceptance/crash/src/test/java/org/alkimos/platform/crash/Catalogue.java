package org.alkimos.platform.crash;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What protects the rows, and how many there are of all institutions, as the superuser
 * sees it: tables, policies, grants, roles, counts.
 */
final class Catalogue {

	private static final String OURS = "n.nspname !~ '^(pg_|information_schema)'";

	private Catalogue() {
	}

	static Map<String, String> read(JdbcClient superuser) {
		Map<String, String> found = new TreeMap<>();
		add(found, superuser, "schema", """
				select n.nspname, concat_ws(' ', n.nspowner::regrole, n.nspacl::text)
				from pg_namespace n where\s""" + OURS);
		add(found, superuser, "table", """
				select n.nspname || '.' || c.relname, concat_ws(' ', c.relkind, c.relowner::regrole, c.relrowsecurity,
				  c.relforcerowsecurity, c.relacl::text)
				from pg_class c join pg_namespace n on n.oid = c.relnamespace where\s""" + OURS);
		add(found, superuser, "policy", """
				select schemaname || '.' || tablename || ' ' || policyname,
				       concat_ws(' ', permissive, roles::text, cmd, qual, with_check) from pg_policies""");
		add(found, superuser, "constraint", """
				select conrelid::regclass || ' ' || conname, pg_get_constraintdef(c.oid)
				from pg_constraint c join pg_namespace n on n.oid = c.connamespace where\s""" + OURS);
		add(found, superuser, "function", """
				select p.oid::regprocedure::text, concat_ws(' ', p.prosecdef, p.proacl::text, md5(p.prosrc))
				from pg_proc p join pg_namespace n on n.oid = p.pronamespace where\s""" + OURS);
		add(found, superuser, "role",
				"""
						select rolname, concat_ws(' ', rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit, rolcanlogin)
						from pg_roles""");
		add(found, superuser, "member", """
				select member::regrole || ' of ' || roleid::regrole || ' by ' || grantor::regrole,
				       concat_ws(' ', admin_option, inherit_option, set_option) from pg_auth_members""");
		add(found, superuser, "setting", """
				select coalesce(d.datname, 'every database') || ' ' || coalesce(r.rolname, 'everybody'), setconfig::text
				from pg_db_role_setting s left join pg_database d on d.oid = s.setdatabase
				left join pg_roles r on r.oid = s.setrole""");
		superuser.sql("""
				select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where c.relkind = 'r' and\s""" + OURS)
			.query(String.class)
			.list()
			.forEach((table) -> found.put("rows of " + table,
					superuser.sql("select count(*) from " + table).query(String.class).single()));
		return found;
	}

	private static void add(Map<String, String> found, JdbcClient superuser, String what, String sql) {
		superuser.sql(sql)
			.query((row, index) -> Map.entry(what + " " + row.getString(1), row.getString(2)))
			.list()
			.forEach((entry) -> found.put(entry.getKey(), entry.getValue()));
	}

}
