package org.alkimos.kernel.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Typed ids as uuid columns. */
final class TypedIdConversions {

	private TypedIdConversions() {
	}

	static List<Object> all() {
		List<Object> converters = new ArrayList<>();
		for (Class<? extends TypedId> type : TypedIds.all()) {
			converters.add(new Reading(type));
			converters.add(new Writing(type));
		}
		return converters;
	}

	@ReadingConverter
	private record Reading(Class<? extends TypedId> type) implements GenericConverter {

		@Override
		public Set<ConvertiblePair> getConvertibleTypes() {
			return Set.of(new ConvertiblePair(UUID.class, this.type));
		}

		@Override
		public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
			return (source != null) ? TypedIds.of(this.type, (UUID) source) : null;
		}

	}

	@WritingConverter
	private record Writing(Class<? extends TypedId> type) implements GenericConverter {

		@Override
		public Set<ConvertiblePair> getConvertibleTypes() {
			return Set.of(new ConvertiblePair(this.type, UUID.class));
		}

		@Override
		public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
			return (source != null) ? ((TypedId) source).value() : null;
		}

	}

}
