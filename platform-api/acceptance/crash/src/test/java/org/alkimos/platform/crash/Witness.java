package org.alkimos.platform.crash;

import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Sees each effect at the moment it is made, in order, also those that a module would
 * quietly take for the same: the database writes them down within their transaction. Its
 * numbers are taken also by those whose transaction never ended.
 */
final class Witness {

	private Witness() {
	}

	/** Watches notices of meetings from now on; may be called again. */
	static void watch(Map<String, String> settings) {
		JdbcClient
			.create(new DriverManagerDataSource(settings.get("spring.flyway.url"), settings.get("spring.flyway.user"),
					settings.get("spring.flyway.password")))
			.sql("""
					create table if not exists kernel.witness (
					  seq bigint generated always as identity primary key, tenant_id uuid, pod_id uuid, at timestamptz);
					grant select on kernel.witness, kernel.witness_seq_seq to alkimos_app;
					create or replace function kernel.see() returns trigger language plpgsql security definer as $$
					begin
					  insert into kernel.witness (tenant_id, pod_id, at) values (new.tenant_id, new.pod_id, new.at);
					  return new;
					end $$;
					create or replace trigger witness before insert on notices.notice for each row
					  when (new.kind = 'MEETING_HELD') execute function kernel.see()""")
			.update();
	}

}
