package org.alkimos.platform.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.alkimos.kernel.problems.ProblemType;

/**
 * Where problem types are used. A type belongs to the next call in the bytecode that
 * takes a problem type.
 */
final class ProblemUses {

	private static final String TYPE = "Lorg/alkimos/kernel/problems/ProblemType;";

	private static final Map<String, Integer> STATUSES = Map.of("org/alkimos/kernel/problems/Problem$Conflict.<init>",
			ProblemType.CONFLICT, "org/alkimos/kernel/problems/Problem$InvalidInput.<init>", ProblemType.INVALID,
			"org/alkimos/kernel/problems/Problem$FieldError.<init>", ProblemType.INVALID,
			"org/alkimos/kernel/problems/FieldErrors.rejectIf", ProblemType.INVALID);

	private final Map<String, ProblemType> types = new LinkedHashMap<>();

	private final Set<ProblemType> used = new LinkedHashSet<>();

	private final List<Use> typed = new ArrayList<>();

	static ProblemUses inMainClasses() {
		JavaClasses classes = new ClassFileImporter().withImportOption(new MainClasses()).importPackages("org.alkimos");
		var uses = new ProblemUses();
		List<JavaClass> enums = classes.stream()
			.filter((type) -> type.isAssignableTo(ProblemType.class) && !type.isInterface())
			.toList();
		enums.forEach(uses::list);
		classes.stream().filter((type) -> !enums.contains(type)).forEach(uses::read);
		return uses;
	}

	Collection<ProblemType> types() {
		return this.types.values();
	}

	List<Use> typed() {
		return this.typed;
	}

	List<ProblemType> unused() {
		return types().stream().filter((type) -> !this.used.contains(type)).toList();
	}

	private void list(JavaClass type) {
		Arrays.stream(type.reflect().getEnumConstants())
			.map(ProblemType.class::cast)
			.forEach((constant) -> this.types.put(type.getName() + "." + constant.name(), constant));
	}

	private void read(JavaClass type) {
		try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
			ClassFile.of()
				.parse(bytes.readAllBytes())
				.methods()
				.forEach((method) -> method.code().ifPresent((code) -> read(code, type.getName())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read(CodeModel code, String place) {
		List<ProblemType> open = new ArrayList<>();
		code.forEach((element) -> {
			if (element instanceof FieldInstruction field && field.opcode() == Opcode.GETSTATIC) {
				ProblemType found = this.types
					.get(field.owner().asInternalName().replace('/', '.') + "." + field.name().stringValue());
				if (found != null) {
					open.add(found);
				}
			}
			else if (element instanceof InvokeInstruction call && call.type().stringValue().contains(TYPE)) {
				Integer status = STATUSES.get(call.owner().asInternalName() + "." + call.name().stringValue());
				open.forEach((found) -> {
					this.used.add(found);
					if (status != null) {
						this.typed.add(new Use(found, status, place));
					}
				});
				open.clear();
			}
		});
		this.used.addAll(open);
	}

	/**
	 * One type at one call.
	 *
	 * @param status status of the problems that the call creates
	 * @param place name of the class
	 */
	record Use(ProblemType type, int status, String place) {
	}

}
