package org.alkimos.matching;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Reads and writes facts and inputs as JSON columns. */
@Component
class MatchJson {

	private final JsonMapper mapper;

	MatchJson(JsonMapper mapper) {
		this.mapper = mapper;
	}

	String write(Object value) {
		return this.mapper.writeValueAsString(value);
	}

	<T> T read(String json, Class<T> type) {
		return this.mapper.readValue(json, type);
	}

}
