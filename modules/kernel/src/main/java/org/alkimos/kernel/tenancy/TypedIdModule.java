package org.alkimos.kernel.tenancy;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Typed ids as plain strings in JSON; writing needs nothing but the annotation on
 * {@link TypedId}.
 */
public final class TypedIdModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	@Override
	public void setupModule(SetupContext context) {
		super.setupModule(context);
		context.addDeserializers(new TypedIdDeserializers());
	}

	private static final class TypedIdDeserializers extends Deserializers.Base {

		@Override
		public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier description) {
			return hasDeserializerFor(config, type.getRawClass())
					? new TypedIdDeserializer(type.getRawClass().asSubclass(TypedId.class)) : null;
		}

		@Override
		public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
			return TypedId.class.isAssignableFrom(type) && type.isRecord();
		}

	}

	private static final class TypedIdDeserializer extends StdDeserializer<TypedId> {

		private final Class<? extends TypedId> type;

		TypedIdDeserializer(Class<? extends TypedId> type) {
			super(type);
			this.type = type;
		}

		@Override
		public TypedId deserialize(JsonParser parser, DeserializationContext context) {
			return TypedIds.of(this.type, context.readValue(parser, UUID.class));
		}

	}

}
