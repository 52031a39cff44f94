package org.alkimos.evaluation.wording;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.PersonId;

/** Official wording of the institution, by instrument and language. */
@Component
public class WordingRows {

	private final JdbcClient jdbc;

	WordingRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Number of languages in which wording is loaded, by instrument. */
	public Map<String, Integer> languages() {
		Map<String, Integer> languages = new HashMap<>();
		this.jdbc.sql("select instrument_code, count(*) languages from evaluation.wording group by instrument_code")
			.query((row) -> {
				languages.put(row.getString("instrument_code"), row.getInt("languages"));
			});
		return languages;
	}

	/** Wording loaded for an instrument, without its texts. */
	public List<WordingView> of(String code) {
		return this.jdbc.sql("""
				select w.language, w.license, w.fallback, w.attested_at,
				  (select count(*) from evaluation.wording_text t
				   where t.tenant_id = w.tenant_id and t.wording_id = w.wording_id) texts
				from evaluation.wording w where w.instrument_code = ? order by w.language""")
			.param(code)
			.query((row, n) -> new WordingView(row.getString("language"), row.getString("license"),
					row.getBoolean("fallback"), row.getObject("attested_at", OffsetDateTime.class).toInstant(),
					row.getInt("texts")))
			.list();
	}

	/**
	 * Wording for a person with these languages: in one of them, or else the
	 * institution's fallback, or else English; empty if none is loaded.
	 */
	public Optional<Wording> find(String code, Languages languages) {
		List<WordingView> loaded = of(code);
		List<String> tags = loaded.stream().map(WordingView::language).toList();
		return languages.best(tags)
			.or(() -> loaded.stream().filter(WordingView::fallback).map(WordingView::language).findFirst())
			.or(() -> Languages.english().best(tags))
			.flatMap((tag) -> read(code, tag));
	}

	private Optional<Wording> read(String code, String language) {
		return this.jdbc
			.sql("select wording_id, license from evaluation.wording where instrument_code = ? and language = ?")
			.params(code, language)
			.query((row, n) -> new Wording(language, row.getString("license"),
					texts(row.getObject("wording_id", UUID.class))))
			.optional();
	}

	private Map<String, String> texts(UUID wording) {
		Map<String, String> texts = new HashMap<>();
		this.jdbc.sql("select item_key, text from evaluation.wording_text where wording_id = ?")
			.param(wording)
			.query((row) -> {
				texts.put(row.getString("item_key"), row.getString("text"));
			});
		return texts;
	}

	/** Clears the fallback, because at most one wording is the fallback. */
	public void clearFallback(String code) {
		this.jdbc.sql("update evaluation.wording set fallback = false where instrument_code = ?").param(code).update();
	}

	public void add(WordingId id, String code, Wording wording, boolean fallback, PersonId attestedBy, Instant at) {
		this.jdbc.sql("""
				insert into evaluation.wording
				  (wording_id, instrument_code, language, license, fallback, attested_by, attested_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(id.value(), code, wording.language(), wording.license(), fallback, attestedBy.value(),
					at.atOffset(ZoneOffset.UTC))
			.update();
		wording.texts()
			.forEach((key, text) -> this.jdbc
				.sql("insert into evaluation.wording_text (wording_id, item_key, text) values (?, ?, ?)")
				.params(id.value(), key, text)
				.update());
	}

	/** Deletes the wording with its texts; returns its ID. */
	public Optional<WordingId> remove(String code, String language) {
		return this.jdbc.sql("""
				delete from evaluation.wording where instrument_code = ? and language = ? returning wording_id""")
			.params(code, language)
			.query(UUID.class)
			.optional()
			.map(WordingId::new);
	}

}
