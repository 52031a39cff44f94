package org.alkimos.evaluation.waves;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.library.Instruments;

/** Instruments of a wave: the standard one, and others that were selected. */
@Component
public class WaveInstruments {

	private final JdbcClient jdbc;

	private final Instruments instruments;

	WaveInstruments(JdbcClient jdbc, Instruments instruments) {
		this.jdbc = jdbc;
		this.instruments = instruments;
	}

	/** The newest version of each instrument; retired ones are skipped. */
	public List<InstrumentRef> of(WaveId wave) {
		List<String> more = this.jdbc
			.sql("select instrument_code from evaluation.wave_instrument where wave_id = ? order by instrument_code")
			.param(wave.value())
			.query(String.class)
			.list();
		return Stream
			.concat(Stream.of(InstrumentRef.standard()),
					more.stream().flatMap((code) -> this.instruments.current(code).stream()))
			.distinct()
			.toList();
	}

	public boolean knows(String code) {
		return this.instruments.current(code).isPresent();
	}

	public void choose(WaveId wave, Collection<String> more) {
		this.jdbc.sql("delete from evaluation.wave_instrument where wave_id = ?").param(wave.value()).update();
		more.stream()
			.distinct()
			.forEach((code) -> this.jdbc
				.sql("insert into evaluation.wave_instrument (wave_id, instrument_code) values (?, ?)")
				.params(wave.value(), code)
				.update());
	}

}
