package org.alkimos.kernel.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * Operator command that verifies the hash chains of all institutions and exits, without
 * starting the application.
 */
public final class AuditCheck {

	private static final String ASKED = "--alkimos.audit.verify";

	private static final String HEADS = "alkimos.audit.heads";

	private final PrintStream out;

	private AuditCheck(PrintStream out) {
		this.out = out;
	}

	/** Whether the command line requests it. */
	public static boolean isAsked(String... args) {
		return List.of(args).contains(ASKED);
	}

	/**
	 * Verifies the chains.
	 * @param args database settings, and a file of log lines with chain heads
	 * @return 0 if all entries are as they were sealed, otherwise 1
	 */
	public static int run(PrintStream out, String... args) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
			.web(WebApplicationType.NONE)
			.properties("logging.level.root=warn", "spring.main.banner-mode=off")
			.run(args)) {
			return new AuditCheck(out).verify(context.getBean(AuditVerifier.class), heads(context.getEnvironment()));
		}
	}

	private int verify(AuditVerifier verifier, List<AuditHead> heads) {
		long links = 0;
		int faults = 0;
		List<TenantId> institutions = verifier.institutions(heads);
		for (TenantId institution : institutions) {
			var finding = verifier.verify(institution, heads);
			finding.faults().forEach(this.out::println);
			links += finding.links();
			faults += finding.faults().size();
		}
		this.out.printf("%d institutions, %d sealed entries, %d published heads, %d faults%n", institutions.size(),
				links, heads.size(), faults);
		return (faults == 0) ? 0 : 1;
	}

	private static List<AuditHead> heads(Environment environment) {
		String file = environment.getProperty(HEADS);
		if (file == null) {
			return List.of();
		}
		try (Stream<String> lines = Files.lines(Path.of(file))) {
			return lines.flatMap(AuditHead::in).distinct().toList();
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("The file of heads cannot be read: " + file, ex);
		}
	}

	/**
	 * Separate from the application configuration: component scanning must not find it.
	 */
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
			JdbcClientAutoConfiguration.class })
	@ComponentScan("org.alkimos.kernel.tenancy")
	@Import(AuditVerifier.class)
	static class Parts {

	}

}
