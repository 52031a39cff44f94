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
 * The list of erased ids, to be kept apart from the backups, and its repetition after one
 * of them was restored.
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

	/** Who was erased in all institutions, the oldest first: ids alone. */
	@GetMapping
	ErasedIds list(Actor actor) {
		return new ErasedIds(this.list.all(actor));
	}

	/** Erases everybody on the list who is there again. */
	@PostMapping("/repetition")
	Repeated repeat(Actor actor, @RequestBody ErasedIds list) {
		actor.requireOperator();
		new FieldErrors()
			.rejectIf(list.hasGaps(), "items",
					"Send the list exactly as retrieved: items with institution, person, and erasedAt.")
			.throwIfAny();
		return new Repeated(this.erasures.repeat(actor, list.items()));
	}

	/** The list as it is fetched and sent back. */
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
	 * What came of it.
	 *
	 * @param repeated how many people were there again and were erased
	 */
	record Repeated(int repeated) {
	}

}
