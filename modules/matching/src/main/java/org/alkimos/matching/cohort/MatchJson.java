package org.alkimos.matching.cohort;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Reads and writes facts and inputs as JSON columns. */
@Component
public class MatchJson {

	private final JsonMapper mapper;

	MatchJson(JsonMapper mapper) {
		this.mapper = mapper;
	}

	public String write(Object value) {
		return this.mapper.writeValueAsString(value);
	}

	public <T> T read(String json, Class<T> type) {
		return this.mapper.readValue(json, type);
	}

}
