package org.alkimos.kernel.audit;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.kernel.problems.KernelProblem;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;

/**
 * Read access to the audit log: all entries for administrators, and views of their own
 * record for everyone.
 */
@Service
public class AuditLog {

	/** Maximum number of entries in one file. */
	public static final int MOST_EXPORTED = 50_000;

	private final AuditRows rows;

	private final AuditLinks links;

	private final AuditTrail trail;

	AuditLog(AuditRows rows, AuditLinks links, AuditTrail trail) {
		this.rows = rows;
		this.links = links;
		this.trail = trail;
	}

	/**
	 * Returns the institution's entries, newest first; the view is logged too.
	 * @throws InvalidInput if the day is out of range
	 */
	@Transactional
	public List<AuditEntry> read(Actor actor, AuditFilter filter, @Nullable AuditEntryId after, int limit) {
		requireAdministrator(actor);
		new FieldErrors().limitDate(filter.day(), "day").throwIfAny();
		List<AuditEntry> found = this.rows.list(filter, after, limit);
		this.trail.record(actor, AuditNote.read("audit.log-read", actor.institution()).about(filter.named()));
		return found;
	}

	/**
	 * Returns the entries for a file; the export is logged too.
	 * @throws InvalidInput if there are more than {@link #MOST_EXPORTED}, or the day is
	 * out of range
	 */
	@Transactional
	public List<AuditEntry> export(Actor actor, AuditFilter filter) {
		requireAdministrator(actor);
		new FieldErrors().limitDate(filter.day(), "day").throwIfAny();
		List<AuditEntry> found = this.rows.list(filter, null, MOST_EXPORTED + 1);
		if (found.size() > MOST_EXPORTED) {
			throw new InvalidInput(KernelProblem.TOO_MANY_AUDIT_ENTRIES, "day",
					"There are more than 50,000 entries. Filter by day or person.");
		}
		this.trail.record(actor,
				AuditNote.export("audit.log-exported", actor.institution())
					.about(filter.named())
					.with(found.size() + " entries"));
		return found;
	}

	/**
	 * Returns the head of the chain, to be stored elsewhere; empty before the first
	 * sealing.
	 */
	@Transactional(readOnly = true)
	public Optional<AuditHead> head(Actor actor) {
		requireAdministrator(actor);
		return this.links.head();
	}

	/** Returns views of the actor's record by others, newest first. */
	@Transactional(readOnly = true)
	public List<AuditEntry> readsOf(Actor actor, @Nullable AuditEntryId after, int limit) {
		actor.requirePerson();
		return this.rows.readsOf(actor.person(), after, limit);
	}

	/**
	 * Whether this actor may view the audit log of the institution or of the platform.
	 */
	public static boolean isFor(Actor actor) {
		return actor.is(actor.institution().equals(PlatformTenant.ID) ? Role.PLATFORM_OPERATOR
				: Role.INSTITUTION_ADMINISTRATOR);
	}

	private static void requireAdministrator(Actor actor) {
		if (!isFor(actor)) {
			throw new NotAllowed("Only the institution's administrators can view the audit log.");
		}
	}

}
