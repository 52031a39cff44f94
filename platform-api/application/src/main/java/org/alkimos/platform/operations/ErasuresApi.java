package org.alkimos.platform.operations;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.identity.Erasures;
import org.alkimos.kernel.people.ErasureList;
import org.alkimos.kernel.people.ErasureList.Erasure;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.tenancy.Actor;

/**
 * The list of erased IDs, to be stored apart from the backups, and its repetition after a
 * backup is restored.
 */
@RestController
@RequestMapping("/api/v1/erasures")
class ErasuresApi {

	private final ErasureList list;

	private final Erasures erasures;

	ErasuresApi(ErasureList list, Erasures erasures) {
		this.list = list;
		this.erasures = erasures;
	}

	/** Lists the erasures of all institutions, oldest first; IDs only. */
	@GetMapping
	ErasedIds list(Actor actor) {
		return new ErasedIds(this.list.all(actor));
	}

	/** Erases everyone on the list who exists again. */
	@PostMapping("/repetition")
	Repeated repeat(Actor actor, @RequestBody ErasedIds list) {
		actor.requireOperator();
		new FieldErrors()
			.rejectIf(list.hasGaps(), "items",
					"Send the list exactly as retrieved: items with institution, person, and erasedAt.")
			.throwIfAny();
		return new Repeated(this.erasures.repeat(actor, list.items()));
	}

	/** List of erasures, as returned and as accepted. */
	record ErasedIds(List<Erasure> items) {

		@SuppressWarnings("ConstantValue")
		boolean hasGaps() {
			return this.items == null || this.items.stream().anyMatch(ErasedIds::isIncomplete);
		}

		private static boolean isIncomplete(@Nullable Erasure erasure) {
			return erasure == null || Objects.isNull(erasure.institution()) || Objects.isNull(erasure.person())
					|| Objects.isNull(erasure.erasedAt());
		}

	}

	/**
	 * Result of the repetition.
	 *
	 * @param repeated number of people who existed again and were erased
	 */
	record Repeated(int repeated) {
	}

}
