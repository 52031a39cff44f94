package org.alkimos.evaluation.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
class InstrumentConfiguration {

	@Bean
	Instrument instrument(@Value("classpath:org/alkimos/evaluation/mca.json") Resource file) {
		return read(file);
	}

	static Instrument read(Resource file) {
		try (var in = file.getInputStream()) {
			return JsonMapper.shared().readValue(in, Instrument.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
