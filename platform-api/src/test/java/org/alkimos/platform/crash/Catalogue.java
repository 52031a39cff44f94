package org.alkimos.platform.crash;

import java.util.Map;
import java.util.TreeMap;

/** What protects the rows, and how many there are: tables, policies, grants, counts. */
final class Catalogue {

	private static final String OURS = "n.nspname !~ '^(pg_|information_schema|public)'";

	private Catalogue() {
	}

	static Map<String, String> read(InstitutionRows rows) {
		Map<String, String> found = new TreeMap<>();
		add(found, rows, "table", """
						select n.nspname || '.' || c.relname,
				       concat_ws(' ', c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relacl::text)
				from pg_class c join pg_namespace n on n.oid = c.relnamespace where\s""" + OURS);
		add(found, rows, "policy", """
				select schemaname || '.' || tablename || ' ' || policyname,
				       concat_ws(' ', permissive, roles::text, cmd, qual, with_check) from pg_policies""");
		add(found, rows, "constraint", """
				select conrelid::regclass || ' ' || conname, pg_get_constraintdef(c.oid)
				from pg_constraint c join pg_namespace n on n.oid = c.connamespace where\s""" + OURS);
		add(found, rows, "function", """
				select p.oid::regprocedure::text, concat_ws(' ', p.prosecdef, p.proacl::text, md5(p.prosrc))
				from pg_proc p join pg_namespace n on n.oid = p.pronamespace where\s""" + OURS);
		rows.list("""
				select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where c.relkind = 'r' and has_table_privilege(c.oid, 'select') and has_schema_privilege(n.oid, 'usage')
				and\s""" + OURS, (row, index) -> row.getString(1))
			.forEach((table) -> found.put("rows of " + table,
					String.valueOf(rows.count("select count(*) from " + table))));
		return found;
	}

	private static void add(Map<String, String> found, InstitutionRows rows, String what, String sql) {
		rows.list(sql, (row, index) -> Map.entry(what + " " + row.getString(1), row.getString(2)))
			.forEach((entry) -> found.put(entry.getKey(), entry.getValue()));
	}

}
