package org.alkimos.platform.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.context.event.EventListener;
import org.springframework.data.repository.Repository;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.event.TransactionalEventListener;

import org.alkimos.kernel.events.Aggregate;
import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.events.Subscriber;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "org.alkimos", importOptions = { MainClasses.class })
class RulesTests {

	private static final String[] BUSINESS_MODULES = { "org.alkimos.identity..", "org.alkimos.programs..",
			"org.alkimos.matching..", "org.alkimos.agreements..", "org.alkimos.progress..", "org.alkimos.evaluation..",
			"org.alkimos.notices.." };

	@ArchTest
	static final ArchRule noModuleKnowsAnother = slices().assignedFrom(new BusinessModules())
		.should()
		.notDependOnEachOther();

	@ArchTest
	static final ArchRule onlyThePlatformSpeaksHttp = noClasses().that()
		.resideInAnyPackage("org.alkimos.kernel..", "org.alkimos.contracts..")
		.or()
		.resideInAnyPackage(BUSINESS_MODULES)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("jakarta.servlet..", "org.springframework.web.servlet..", "org.springframework.web.bind..",
				"org.springframework.stereotype.Controller")
		.orShould()
		.beMetaAnnotatedWith(Controller.class);

	@ArchTest
	static final ArchRule contractEventsAreHeardThroughKafkaOnly = methods().that()
		.areDeclaredInClassesThat()
		.haveNameNotMatching("org\\.alkimos\\.kernel\\.events\\.outbox\\.Outbox")
		.should()
		.notBeMetaAnnotatedWith(EventListener.class)
		.andShould()
		.notBeMetaAnnotatedWith(TransactionalEventListener.class)
		.andShould()
		.notBeMetaAnnotatedWith("org.springframework.modulith.events.ApplicationModuleListener")
		.andShould()
		.notBeMetaAnnotatedWith(KafkaListener.class);

	@ArchTest
	static final ArchRule contractsAreEventsIdsAndWords = classes().that()
		.resideInAPackage("org.alkimos.contracts..")
		.and()
		.doNotHaveSimpleName("package-info")
		.should()
		.beRecords()
		.orShould()
		.beEnums()
		.orShould()
		.beInterfaces();

	@ArchTest
	static final ArchRule eventsHaveAWireName = classes().that()
		.implement(DomainEvent.class)
		.and()
		.areNotInterfaces()
		.should()
		.beAnnotatedWith(EventType.class)
		.andShould()
		.beRecords();

	@ArchTest
	static final ArchRule aggregatesStayInside = classes().that()
		.areAssignableTo(Aggregate.class)
		.and()
		.doNotHaveModifier(JavaModifier.ABSTRACT)
		.should(Rooms.beUsedOnlyInTheirModule());

	@ArchTest
	static final ArchRule repositoriesStayInside = classes().that()
		.areAssignableTo(Repository.class)
		.should(Rooms.beUsedOnlyInTheirModule());

	@ArchTest
	static final ArchRule packagesHaveNoCycles = slices().assignedFrom(new Rooms()).should().beFreeOfCycles();

	@ArchTest
	static void packagesAreSmall(JavaClasses all) {
		assertThat(Rooms.filesOf(all)).isNotEmpty()
			.allSatisfy((room, files) -> assertThat(files).as(room).hasSizeLessThan(25));
	}

	@ArchTest
	static final ArchRule subscribersStayInside = classes().that()
		.implement(Subscriber.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule controllersStayInside = classes().that()
		.areMetaAnnotatedWith(Controller.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule controllersHaveNoSql = noClasses().that()
		.areMetaAnnotatedWith(Controller.class)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.jdbc..", "org.springframework.data..");

	@ArchTest
	static final ArchRule timeComesIn = noClasses().that()
		.resideInAnyPackage(BUSINESS_MODULES)
		.should()
		.callMethod(java.time.Instant.class, "now")
		.orShould()
		.callMethod(java.time.LocalDate.class, "now")
		.orShould()
		.callMethod(java.time.OffsetDateTime.class, "now");

	private static final class BusinessModules implements com.tngtech.archunit.library.dependencies.SliceAssignment {

		private static final DescribedPredicate<JavaClass> INSIDE = JavaClass.Predicates
			.resideInAnyPackage(BUSINESS_MODULES);

		@Override
		public com.tngtech.archunit.library.dependencies.SliceIdentifier getIdentifierOf(JavaClass type) {
			return INSIDE.test(type)
					? com.tngtech.archunit.library.dependencies.SliceIdentifier
						.of(type.getPackageName().split("\\.")[2])
					: com.tngtech.archunit.library.dependencies.SliceIdentifier.ignore();
		}

		@Override
		public String getDescription() {
			return "business modules";
		}

	}

}
