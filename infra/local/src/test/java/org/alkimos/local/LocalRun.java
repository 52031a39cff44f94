package org.alkimos.local;

import java.util.concurrent.CountDownLatch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;

/** An application of nothing but its services, as a process a test can start and kill. */
@Configuration(proxyBeanMethods = false)
class LocalRun {

	public static void main(String[] arguments) throws InterruptedException {
		SpringApplication application = new SpringApplication(LocalRun.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.run(arguments);
		System.out.println("READY");
		new CountDownLatch(1).await();
	}

}
