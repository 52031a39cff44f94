package org.alkimos.evaluation.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
class InstrumentConfiguration {

	/** The standard instrument. */
	@Bean
	Instrument instrument() {
		return ShippedInstruments.standard().instrument();
	}

	static Instrument read(Resource file) {
		try {
			return InstrumentReader.read(file.getContentAsString(StandardCharsets.UTF_8)).instrument();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
