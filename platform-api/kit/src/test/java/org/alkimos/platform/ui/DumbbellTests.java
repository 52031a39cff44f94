package org.alkimos.platform.ui;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.alkimos.platform.ui.Dumbbell.Mean;
import org.alkimos.platform.ui.Dumbbell.Row;

import static org.assertj.core.api.Assertions.assertThat;

class DumbbellTests {

	@Test
	void putsTheEndsOfTheScaleOnTheEndsOfTheAxis() {
		DumbbellDrawing drawing = plot(Row.of("a", Mean.of(1), Mean.of(7))).wide();
		assertThat(drawing.ticks()).hasSize(7);
		assertThat(drawing.rows().getFirst().before()).isNotNull()
			.extracting(DumbbellDrawing.Dot::x)
			.isEqualTo(drawing.ticks().getFirst().x());
		assertThat(drawing.rows().getFirst().after()).isNotNull()
			.extracting(DumbbellDrawing.Dot::x)
			.isEqualTo(drawing.ticks().getLast().x());
	}

	@Test
	void drawsNoDotForARowThatIsHidden() {
		Dumbbell plot = plot(Row.hidden("a", "fewer than 5 people"));
		DumbbellDrawing.Placed placed = plot.narrow().rows().getFirst();
		assertThat(placed.before()).isNull();
		assertThat(placed.after()).isNull();
		assertThat(plot.spoken(placed.row())).isEqualTo("a: fewer than 5 people");
	}

	@Test
	void keepsAnIntervalThatLeavesTheScaleInsideTheDrawing() {
		DumbbellDrawing drawing = plot(Row.before("a", new Mean(6.8, 6.2, 7.4))).wide();
		assertThat(drawing.rows().getFirst().before()).isNotNull()
			.extracting(DumbbellDrawing.Dot::high)
			.isEqualTo(drawing.ticks().getLast().x());
	}

	private static Dumbbell plot(Row row) {
		return Dumbbell.ofSeven("A plot", List.of(row));
	}

}
