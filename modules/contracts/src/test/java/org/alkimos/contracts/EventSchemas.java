package org.alkimos.contracts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventCodec;
import org.alkimos.kernel.tenancy.TypedId;

/** JSON Schemas of events, made from their records, and from the Javadoc of these. */
final class EventSchemas {

	private final JsonMapper json = JsonMapper.shared();

	private final SchemaGenerator generator;

	EventSchemas() {
		var config = new SchemaGeneratorConfigBuilder(this.json, SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
			.without(Option.SCHEMA_VERSION_INDICATOR)
			.with(Option.INLINE_ALL_SCHEMAS)
			.with(new JacksonSchemaModule(JacksonOption.SKIP_SUBTYPE_LOOKUP, JacksonOption.IGNORE_TYPE_INFO_TRANSFORM));
		config.forTypesInGeneral()
			.withPropertySorter(Comparator.comparing((member) -> 0))
			.withCustomDefinitionProvider(this::definition);
		config.forFields()
			.withRequiredCheck((field) -> !mayBeAbsent(field))
			.withNullableCheck((field) -> !mayBeAbsent(field) && isNullable(field))
			.withDescriptionResolver(this::meaning);
		this.generator = new SchemaGenerator(config.build());
	}

	/** Schema of the payload, without references to other schemas. */
	ObjectNode of(Class<? extends DomainEvent> type) {
		ObjectNode schema = this.json.createObjectNode();
		schema.put("$id", EventCodec.schemaOf(EventCodec.typeOf(type)));
		schema.put("title", type.getSimpleName());
		schema.put("description", JavadocText.of(type));
		schema.setAll(this.generator.generateSchema(type));
		return schema;
	}

	private @Nullable CustomDefinition definition(ResolvedType type, SchemaGenerationContext context) {
		Class<?> raw = type.getErasedType();
		if (TypedId.class.isAssignableFrom(raw)) {
			return inline(context.createStandardDefinition(context.getTypeContext().resolve(UUID.class), null));
		}
		if (raw == WeeklySlot.class) {
			return inline(this.json.createObjectNode()
				.put("type", "string")
				.put("pattern", "^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([01]\\d|2[0-3]):[0-5]\\d$"));
		}
		return raw.isEnum() ? inline(values(raw)) : null;
	}

	private static CustomDefinition inline(ObjectNode schema) {
		return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.NO);
	}

	private ObjectNode values(Class<?> type) {
		ObjectNode schema = this.json.createObjectNode().put("type", "string");
		Arrays.stream(type.getEnumConstants())
			.<JsonNode>map(this.json::valueToTree)
			.forEach(schema.putArray("enum")::add);
		return schema;
	}

	/** Whether an event without the value lacks the field, as do events of before it. */
	private static boolean mayBeAbsent(FieldScope field) {
		JsonInclude include = field.getAnnotationConsideringFieldAndGetter(JsonInclude.class);
		return include != null && include.value() == JsonInclude.Include.NON_NULL;
	}

	private static boolean isNullable(FieldScope field) {
		return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	private @Nullable String meaning(FieldScope field) {
		if (field.isFakeContainerItemScope()) {
			return null;
		}
		String meaning = JavadocText.of(field.getRawMember().getDeclaringClass(), field.getName());
		Class<?> type = field.getType().getErasedType();
		return type.isEnum() ? meaning + constants(type) : meaning;
	}

	private String constants(Class<?> type) {
		return Arrays.stream(type.getEnumConstants())
			.map(Enum.class::cast)
			.map((constant) -> "\n- `" + this.json.valueToTree(constant).asString() + "`: "
					+ JavadocText.ofConstant(constant))
			.collect(Collectors.joining());
	}

}
