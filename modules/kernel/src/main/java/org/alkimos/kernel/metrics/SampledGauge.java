package org.alkimos.kernel.metrics;

import java.util.Map;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Gauge with one value per key, such as one per module. Keeps the last sample, so that a
 * scrape reads memory only.
 */
final class SampledGauge {

	private final MultiGauge gauge;

	private final String tag;

	private volatile Map<String, Double> values = Map.of();

	/**
	 * Registers the gauge.
	 * @param tag name of the tag that holds the key
	 * @param unit base unit, or null for a count
	 */
	SampledGauge(MeterRegistry registry, String name, String tag, @Nullable String unit, String description) {
		this.gauge = MultiGauge.builder(name).description(description).baseUnit(unit).register(registry);
		this.tag = tag;
	}

	/** Replaces the sample; series of keys that are missing end. */
	void set(Map<String, ? extends Number> sample) {
		this.values = sample.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, (entry) -> entry.getValue().doubleValue()));
		this.gauge.register(this.values.keySet()
			.stream()
			.map((key) -> MultiGauge.Row.of(Tags.of(this.tag, key), this, (self) -> self.valueOf(key)))
			.toList());
	}

	private double valueOf(String key) {
		return this.values.getOrDefault(key, Double.NaN);
	}

}
