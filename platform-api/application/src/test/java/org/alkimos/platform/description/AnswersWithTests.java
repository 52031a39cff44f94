package org.alkimos.platform.description;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.platform.architecture.MainClasses;
import org.alkimos.platform.web.AnswersWith;

import static org.assertj.core.api.Assertions.assertThat;

/** {@link AnswersWith} names the headers that the code sets, no more and no fewer. */
class AnswersWithTests {

	@Test
	void theHeadersOfAnswersAreNamed() {
		JavaClasses classes = new ClassFileImporter().withImportOption(new MainClasses())
			.importPackages("org.alkimos.platform");
		int named = 0;
		for (JavaMethod method : classes.stream()
			.filter((type) -> type.isAnnotatedWith(RestController.class))
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isMetaAnnotatedWith(RequestMapping.class))
			.toList()) {
			Set<String> set = new TreeSet<>();
			collect(method, set, new HashSet<>());
			assertThat(named(method)).as(method.getFullName()).isEqualTo(set);
			named += set.size();
		}
		assertThat(named).isGreaterThan(40);
	}

	private static Set<String> named(JavaMethod method) {
		return method.tryGetAnnotationOfType(AnswersWith.class)
			.map((annotation) -> new TreeSet<>(Arrays.asList(annotation.value())))
			.orElseGet(TreeSet::new);
	}

	private static void collect(JavaMethod method, Set<String> headers, Set<JavaMethod> seen) {
		if (!seen.add(method)) {
			return;
		}
		for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
			MethodCallTarget target = call.getTarget();
			if (target.getOwner().getName().startsWith("org.springframework.http.ResponseEntity")) {
				switch (target.getName()) {
					case "eTag" -> headers.add(AnswersWith.ETAG);
					case "created", "location" -> headers.add(AnswersWith.LOCATION);
					default -> {
					}
				}
			}
			else if (target.getOwner().getPackageName().startsWith("org.alkimos.platform")) {
				target.resolveMember().ifPresent((called) -> collect(called, headers, seen));
			}
		}
	}

}
