package org.alkimos.evaluation.disclosure;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.disclosure.ReleasedGroups.Release;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.kernel.tenancy.Tenancy;

/** Records permanently for which groups an institution's figures were released. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DisclosureLog {

	private final JdbcClient jdbc;

	private final Clock clock;

	DisclosureLog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Loads earlier releases for the forms of an instrument and locks these until the
	 * transaction ends (advisory locks, always in the same order), so that two concurrent
	 * releases cannot together identify anyone.
	 * @param floor minimum group size
	 * @return the groups of each form
	 */
	public Function<AssessmentForm, ReleasedGroups> open(InstrumentRef instrument, int floor) {
		lock(instrument);
		Map<AssessmentForm, ReleasedGroups> forms = new EnumMap<>(AssessmentForm.class);
		for (AssessmentForm form : AssessmentForm.values()) {
			forms.put(form, new ReleasedGroups(floor, (release) -> keep(instrument, form, release)));
		}
		Function<AssessmentForm, ReleasedGroups> groups = (form) -> Objects.requireNonNull(forms.get(form));
		this.jdbc
			.sql("select form, moment, people, later_moment, with_items from evaluation.release "
					+ "where instrument = ? order by released_at, release_id")
			.param(instrument.word())
			.query((row) -> {
				groups.apply(AssessmentForm.valueOf(row.getString("form"))).known(release(row));
			});
		return groups;
	}

	/** A statement of its own: what it waited for is read by the next one. */
	private void lock(InstrumentRef instrument) {
		String[] keys = Arrays.stream(AssessmentForm.values())
			.map((form) -> Tenancy.current().value() + "/" + instrument.word() + "/" + form)
			.toArray(String[]::new);
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest(cast(? as text[])) key")
			.param(keys)
			.query((row) -> {
			});
	}

	private static Release release(ResultSet row) throws SQLException {
		String later = row.getString("later_moment");
		return new Release(WaveMoment.valueOf(row.getString("moment")),
				(later != null) ? WaveMoment.valueOf(later) : null, people(row.getArray("people")),
				row.getBoolean("with_items"));
	}

	private static Set<RespondentKey> people(Array array) throws SQLException {
		return Arrays.stream((UUID[]) array.getArray()).map(RespondentKey::new).collect(Collectors.toSet());
	}

	private void keep(InstrumentRef instrument, AssessmentForm form, Release release) {
		WaveMoment later = release.later();
		this.jdbc.sql("""
				insert into evaluation.release
				  (release_id, instrument, form, moment, people, later_moment, with_items, released_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.param(UUID.randomUUID())
			.param(instrument.word())
			.param(form.name())
			.param(release.moment().name())
			.param(release.people().stream().map(RespondentKey::number).toArray(UUID[]::new))
			.param((later != null) ? later.name() : null)
			.param(release.withItems())
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

}
