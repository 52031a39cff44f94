package org.alkimos.platform.evaluation.waves;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Values entered to schedule a wave; a missing one is empty. */
record WavePlan(@Nullable String moment, @Nullable String opensOn, @Nullable List<String> instruments) {

	@Override
	public String moment() {
		return Objects.requireNonNullElse(this.moment, "");
	}

	@Override
	public String opensOn() {
		return Objects.requireNonNullElse(this.opensOn, "");
	}

	@Override
	public List<String> instruments() {
		return Objects.requireNonNullElse(this.instruments, List.of());
	}

}
