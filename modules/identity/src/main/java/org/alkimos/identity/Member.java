package org.alkimos.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.contracts.identity.MemberChanged;
import org.alkimos.contracts.identity.MemberJoined;
import org.alkimos.contracts.identity.MemberLeft;
import org.alkimos.contracts.identity.PersonErased;
import org.alkimos.kernel.events.Aggregate;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.text.Blanks;
import org.alkimos.kernel.text.EmailAddress;

/** A person's, or a machine's, membership in the institution. */
@Table(schema = "identity", value = "member")
public class Member extends Aggregate {

	@Id
	@Column("person_id")
	private final PersonId id;

	private final MemberKind kind;

	private MemberState state;

	private String given;

	private String family;

	private @Nullable String email;

	private @Nullable String emailNormal;

	private String sortName;

	private Instant joinedAt;

	private @Nullable Instant leftAt;

	@MappedCollection(idColumn = "person_id")
	private final Set<RoleGrant> roles;

	@PersistenceCreator
	Member(PersonId id, MemberKind kind, MemberState state, String given, String family, @Nullable String email,
			@Nullable String emailNormal, String sortName, Instant joinedAt, @Nullable Instant leftAt,
			Set<RoleGrant> roles) {
		this.id = id;
		this.kind = kind;
		this.state = state;
		this.given = given;
		this.family = family;
		this.email = email;
		this.emailNormal = emailNormal;
		this.sortName = sortName;
		this.joinedAt = joinedAt;
		this.leftAt = leftAt;
		this.roles = new HashSet<>(roles);
	}

	static Member person(NewMember person, Clock clock) {
		String given = Blanks.strip(person.given());
		String family = Blanks.strip(person.family());
		return joining(new Member(PersonId.next(), MemberKind.PERSON, MemberState.ACTIVE, given, family,
				person.address().typed(), person.address().normal(), PersonName.sorted(given, family), clock.instant(),
				null, RoleGrant.all(person.roles())));
	}

	public static Member machine(String label, Clock clock) {
		return joining(new Member(PersonId.next(), MemberKind.MACHINE, MemberState.ACTIVE, "", label, null, null,
				PersonName.sorted("", label), clock.instant(), null, Set.of()));
	}

	private static Member joining(Member member) {
		member.announce(member.joinedAt, (head) -> new MemberJoined(head, member.id));
		return member;
	}

	/** Comes back after having left; nothing happens to a member in force. */
	void rejoin(Clock clock) {
		if (this.state == MemberState.LEFT) {
			this.state = MemberState.ACTIVE;
			this.joinedAt = clock.instant();
			this.leftAt = null;
			announce(this.joinedAt, (head) -> new MemberJoined(head, this.id));
		}
	}

	public void leave(Clock clock) {
		if (this.state == MemberState.ACTIVE) {
			this.state = MemberState.LEFT;
			this.leftAt = clock.instant();
			this.roles.clear();
			announce(this.leftAt, (head) -> new MemberLeft(head, this.id));
		}
	}

	/** Ends the membership and forgets who it was, permanently. */
	void erase(Clock clock) {
		leave(clock);
		this.state = MemberState.ERASED;
		this.given = "";
		this.family = "";
		this.sortName = "";
		this.email = null;
		this.emailNormal = null;
		announce(clock.instant(), (head) -> new PersonErased(head, this.id));
	}

	/** How the person is called in what others write, the longest first. */
	List<String> names() {
		return PersonName.spellings(this.given, this.family, this.email, this.emailNormal);
	}

	public PersonName name() {
		return new PersonName(this.given, this.family);
	}

	/** Returns false if this is the name already. */
	public boolean rename(String given, String family, Clock clock) {
		String newGiven = Blanks.strip(given);
		String newFamily = Blanks.strip(family);
		if (newGiven.equals(this.given) && newFamily.equals(this.family)) {
			return false;
		}
		this.given = newGiven;
		this.family = newFamily;
		this.sortName = PersonName.sorted(newGiven, newFamily);
		announce(clock.instant(), (head) -> new MemberChanged(head, this.id));
		return true;
	}

	public void readdress(EmailAddress to, Clock clock) {
		this.email = to.typed();
		this.emailNormal = to.normal();
		announce(clock.instant(), (head) -> new MemberChanged(head, this.id));
	}

	/** The address of a person who was not erased. */
	public EmailAddress address() {
		return EmailAddress.of(Objects.requireNonNull(this.email));
	}

	void grant(Role role, Clock clock) {
		if (this.roles.add(new RoleGrant(role))) {
			announce(clock.instant(), (head) -> new MemberChanged(head, this.id));
		}
	}

	void revoke(Role role, Clock clock) {
		if (this.roles.remove(new RoleGrant(role))) {
			announce(clock.instant(), (head) -> new MemberChanged(head, this.id));
		}
	}

	public PersonId id() {
		return this.id;
	}

	public boolean isPerson() {
		return this.kind == MemberKind.PERSON;
	}

	public boolean isActive() {
		return this.state == MemberState.ACTIVE;
	}

	boolean isErased() {
		return this.state == MemberState.ERASED;
	}

	public boolean hasAddress(String address) {
		return EmailAddress.parse(address)
			.accepted()
			.filter((typed) -> typed.normal().equals(this.emailNormal))
			.isPresent();
	}

	boolean hasAll(Set<Role> wanted) {
		return this.roles.containsAll(RoleGrant.all(wanted));
	}

	public boolean hasRoles() {
		return !this.roles.isEmpty();
	}

}
