package org.alkimos.platform.evaluation.waves;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Values entered to extend a pod's deadline; a missing one is empty. */
record PodExtension(@Nullable String pod, @Nullable String until) {

	static final PodExtension NOTHING = new PodExtension(null, null);

	@Override
	public String pod() {
		return Objects.requireNonNullElse(this.pod, "");
	}

	@Override
	public String until() {
		return Objects.requireNonNullElse(this.until, "");
	}

}
