package org.alkimos.platform.description;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Marks properties as nullable in the API description, according to the code. */
@Component
class NullableProperties implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
		JavaType java = Json31.mapper().constructType(type.getType());
		if (resolved != null && java != null && java.getRawClass().isRecord()) {
			Schema<?> model = definitionOf(resolved, context);
			if (model != null && model.getProperties() != null) {
				for (RecordComponent component : java.getRawClass().getRecordComponents()) {
					if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
						model.getProperties()
							.computeIfPresent(component.getName(), (name, property) -> orNull(property));
					}
				}
			}
		}
		return resolved;
	}

	private static @Nullable Schema<?> definitionOf(Schema<?> schema, ModelConverterContext context) {
		String ref = schema.get$ref();
		return (ref != null) ? context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1)) : schema;
	}

	private static Schema<?> orNull(Schema<?> property) {
		if (property.get$ref() != null || property.getEnum() != null) {
			Schema<?> nothing = new Schema<>();
			nothing.addType("null");
			Schema<?> either = new Schema<>().description(property.getDescription())
				.addAnyOfItem(property)
				.addAnyOfItem(nothing);
			property.setDescription(null);
			return either;
		}
		if (property.getAnyOf() == null) {
			property.addType("null");
		}
		return property;
	}

}
