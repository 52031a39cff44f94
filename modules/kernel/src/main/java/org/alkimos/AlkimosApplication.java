package org.alkimos;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

import org.alkimos.kernel.audit.AuditCheck;

/** Alkimos: formal mentoring programs for many institutions on one platform. */
@Modulithic(systemName = "Alkimos", sharedModules = "kernel")
// Modules name their listeners after the publisher, so simple names repeat.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class AlkimosApplication {

	public static void main(String[] args) {
		if (AuditCheck.isAsked(args)) {
			System.exit(AuditCheck.run(System.out, args));
		}
		SpringApplication.run(AlkimosApplication.class, args);
	}

}
