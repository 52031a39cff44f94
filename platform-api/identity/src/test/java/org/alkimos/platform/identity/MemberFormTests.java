package org.alkimos.platform.identity;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import org.alkimos.kernel.tenancy.Role;

import static org.assertj.core.api.Assertions.assertThat;

class MemberFormTests {

	/** As a browser sends a box whose value is blank; found by fuzzing. */
	@Test
	void aBlankAmongTheRolesIsNoRole() {
		MemberForm form = new MemberForm("Ada", "Winter", "ada@uni.edu", Arrays.asList(Role.EVALUATOR, null), null);
		assertThat(form.roleNames()).containsExactly("EVALUATOR");
		assertThat(form.toRequest().toNewMember().roles()).containsExactly(Role.EVALUATOR);
	}

}
