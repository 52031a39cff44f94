package org.alkimos.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import org.alkimos.AlkimosApplication;
import org.alkimos.platform.testing.Fixtures;

/** The whole application with the real Keycloak and nobody signed in by other means. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = AlkimosApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "alkimos.services.keycloak=true", "alkimos.keycloak.keys-fresh=20s",
				"alkimos.keycloak.events-every=2s" })
@Import(Fixtures.class)
public @interface SignOnTest {

}
