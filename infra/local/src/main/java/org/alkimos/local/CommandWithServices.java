package org.alkimos.local;

import java.io.IOException;
import java.util.Locale;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * Main class that runs a command with services of its own: PostgreSQL with empty
 * databases, and Kafka. Their settings are variables in the command's environment. They
 * end with the command. Run by {@code infra/local/with-services.sh}.
 */
final class CommandWithServices {

	private CommandWithServices() {
	}

	/**
	 * Exits with the status of the command.
	 * @param command the program and its arguments
	 */
	public static void main(String[] command) throws IOException, InterruptedException {
		SpringApplication application = new SpringApplication(CommandWithServices.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		int status;
		try (ConfigurableApplicationContext context = application.run("--" + ServiceMode.SETTING + "=embedded",
				"--alkimos.services.own=true", "--spring.main.banner-mode=off")) {
			status = run(command, context.getEnvironment());
		}
		// Ends the services as well.
		System.exit(status);
	}

	private static int run(String[] command, ConfigurableEnvironment environment)
			throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
		if (environment.getPropertySources()
			.get(LocalServicesPostProcessor.SOURCE) instanceof EnumerablePropertySource<?> settings) {
			for (String name : settings.getPropertyNames()) {
				String variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
				// Spring Boot reads either form.
				builder.environment().remove(variable.replace('-', '_'));
				builder.environment().put(variable.replace("-", ""), String.valueOf(settings.getProperty(name)));
			}
		}
		Process process = builder.start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "command-stop"));
		return process.waitFor();
	}

}
