package org.alkimos.platform.operations;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.tenancy.Actor;

/**
 * The list of erased IDs, to be stored apart from the backups, and its repetition after a
 * backup is restored.
 */
@RestController
@RequestMapping("/api/v1/erasures")
@Tag(name = "Operations")
class ErasuresApi {

	private final ErasureList list;

	private final Erasures erasures;

	ErasuresApi(ErasureList list, Erasures erasures) {
		this.list = list;
		this.erasures = erasures;
	}

	/**
	 * Lists the erasures of all institutions, oldest first. Only platform operators may
	 * call this, acting for the platform. The list has IDs only and no pages. The receipt
	 * of an erasure proves later that it was decided.
	 * @return all erasures, to be stored apart from the backups
	 */
	@GetMapping
	ErasedIds listErasures(Actor actor) {
		return new ErasedIds(this.list.all(actor));
	}

	/**
	 * Repeats erasures after a backup was restored. Only platform operators may call
	 * this, acting for the platform. Everyone on the list who exists again is erased; the
	 * others are recorded as erased. If a receipt is wrong, nobody is erased. A
	 * repetition has no further effect. A list of more than 1 MB has to be sent in parts.
	 * @param list erasures as retrieved before the restore, each with all values
	 * @return number of people erased again
	 */
	@PostMapping("/repetition")
	Repeated repeatErasures(Actor actor, @RequestBody ErasedIds list) {
		actor.requireOperator();
		new FieldErrors()
			.rejectIf(list.hasGaps(), GeneralProblem.REQUIRED_FIELD, "items",
					"Send the list exactly as retrieved: items with institution, person, erasedAt, and receipt.")
			.throwIfAny();
		return new Repeated(this.erasures.repeat(actor, list.items()));
	}

	/**
	 * List of erasures, as returned and as accepted.
	 *
	 * @param items erasures, oldest first when returned; in any order when sent
	 */
	record ErasedIds(List<Erasure> items) {

		@SuppressWarnings("ConstantValue")
		boolean hasGaps() {
			return this.items == null || this.items.stream().anyMatch(ErasedIds::isIncomplete);
		}

		private static boolean isIncomplete(@Nullable Erasure erasure) {
			return erasure == null || Objects.isNull(erasure.institution()) || Objects.isNull(erasure.person())
					|| Objects.isNull(erasure.erasedAt()) || Objects.isNull(erasure.receipt());
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
