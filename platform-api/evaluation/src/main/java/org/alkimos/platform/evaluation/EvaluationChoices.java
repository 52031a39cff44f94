package org.alkimos.platform.evaluation;

import java.util.Locale;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.scoring.MissingRule;

/**
 * Converts request parameters to enum constants, from the words used in files ({@code
 * mentor-self}) and from JSON names.
 */
@Configuration(proxyBeanMethods = false)
class EvaluationChoices implements WebMvcConfigurer {

	@Override
	public void addFormatters(FormatterRegistry registry) {
		register(registry, AssessmentForm.class);
		register(registry, WaveMoment.class);
		register(registry, MissingRule.class);
		register(registry, Purpose.class);
	}

	private static <E extends Enum<E>> void register(FormatterRegistry registry, Class<E> type) {
		registry.addConverter(String.class, type,
				(text) -> Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
	}

}
