package org.alkimos.platform.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Renders the gallery and holds every page of it against axe, the policy and two widths.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(Extent.SIZED)
class GalleryTests {

	private final GalleryServer server = new GalleryServer();

	@BeforeAll
	void render() throws Exception {
		Gallery gallery = new Gallery();
		for (String page : Gallery.pages()) {
			assertThat(gallery.render(page)).content().contains("<h1").doesNotContain(" style=", "<script>alert");
		}
	}

	@AfterAll
	void close() {
		this.server.close();
	}

	@Test
	void axeFindsNothingAndNothingOverflowsOnAWideScreen() throws Exception {
		assertThat(faults(1440, 900)).isEmpty();
	}

	@Test
	void axeFindsNothingAndNothingOverflowsOnAPhone() throws Exception {
		assertThat(faults(390, 844)).isEmpty();
	}

	@Test
	void aDialogTakesFocusAndGivesItBack() {
		Page page = open("gallery/board", 1440, 900);
		page.getByText("Publish 13 pods").first().click();
		assertThat(page.locator("#publish").isVisible()).isTrue();
		page.keyboard().press("Escape");
		assertThat(page.locator("#publish").isVisible()).isFalse();
		assertThat(focused(page)).contains("Publish 13 pods");
	}

	@Test
	void anOpenDialogAndAnOpenSideBarAreAsGoodAsThePage() {
		Page board = open("gallery/board", 1440, 900);
		board.getByText("Publish 13 pods").first().click();
		assertThat(violations(board)).isEmpty();
		Page phone = open("gallery/home", 390, 844);
		assertThat(phone.getByText("My mentoring").isVisible()).isFalse();
		phone.getByLabel("Menu").click();
		assertThat(phone.getByText("My mentoring").isVisible()).isTrue();
		phone.locator(".ak-tenant > summary").click();
		assertThat(violations(phone)).isEmpty();
		shoot(phone, "side-bar-390");
	}

	@Test
	void aMenuOpensByKeyboardAndEscapeLeadsBack() {
		Page page = open("gallery/board", 1440, 900);
		page.locator("details.ak-menu:not(.ak-tenant) > summary").first().focus();
		page.keyboard().press("Enter");
		assertThat(page.getByText("Prof. Ines Duarte").first().isVisible()).isTrue();
		page.keyboard().press("Escape");
		assertThat(page.getByText("Prof. Ines Duarte").first().isVisible()).isFalse();
		assertThat(focused(page)).contains("Move");
	}

	@Test
	void theMenuOfTheLastRowIsNotCutOffByItsTable() {
		Page page = open("gallery/people", 1440, 560);
		page.locator("td details.ak-menu > summary").last().click();
		page.getByText("Send the invitation again").last().click(new Locator.ClickOptions().setTimeout(60_000));
		assertThat(page.url()).endsWith("#x");
	}

	@Test
	void anAnswerSavesItselfAndThePageSaysSo() {
		Page page = open("gallery/assessment", 390, 844);
		page.locator("input[name='answers[4]'][value='6']").check();
		page.getByText("Saved just now").waitFor();
		heard(page, "Saved. Changes are saved automatically.");
	}

	@Test
	void anAnswerThatIsRefusedIsNotCalledSaved() {
		Page page = open("gallery/assessment", 390, 844);
		page.route("**/saved", (route) -> route.fulfill(new Route.FulfillOptions().setStatus(409)));
		page.locator("input[name='answers[4]'][value='6']").check();
		page.getByText("Changed elsewhere").first().waitFor();
	}

	@Test
	void aSwapMovesTheFocusAndIsReadOut() {
		Page page = open("gallery/board", 1440, 900);
		page.evaluate("htmx.ajax('GET', '/moved', {target: '.ak-slot', swap: 'innerHTML'}).then(() => 1)");
		heard(page, "Moved Dr. Rivera");
		assertThat(page.evaluate("document.activeElement.id")).isEqualTo("moved");
	}

	@Test
	void theErrorSummaryTakesFocusAndLeadsToTheField() {
		Page page = open("gallery/form", 1440, 900);
		assertThat(focused(page)).contains("There are 3 problems");
		page.getByText("The end must come after the start.").first().click();
		assertThat(page.evaluate("document.activeElement.name")).isEqualTo("ends");
	}

	private List<String> faults(int width, int height) throws Exception {
		List<String> faults = new ArrayList<>();
		for (String name : Gallery.pages()) {
			Page page = blank(width, height);
			page.onConsoleMessage((message) -> {
				if (message.type().equals("error")) {
					faults.add(name + ": " + message.text());
				}
			});
			page.navigate(this.server.address(name));
			page.evaluate("document.fonts.ready.then(() => 1)");
			shoot(page, name.replace('/', '-') + "-" + width);
			if (!page.evaluate("document.documentElement.scrollWidth <= innerWidth").equals(true)) {
				faults.add(name + ": overflows at " + width + " px: " + page.evaluate(WIDEST));
			}
			// Every build runs axe on the wide page, the long form on both.
			(width < 1440 && !Extent.LONG ? List.<String>of() : violations(page))
				.forEach((violation) -> faults.add(name + ": " + violation));
			page.context().close();
		}
		return faults;
	}

	private static final String WIDEST = """
			[...document.querySelectorAll('main *, aside *')]
				.filter(e => e.getBoundingClientRect().right > innerWidth + 1)
				.slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')""";

	private Page open(String name, int width, int height) {
		Page page = blank(width, height);
		page.navigate(this.server.address(name));
		return page;
	}

	private Page blank(int width, int height) {
		return Chromium.open(new Browser.NewContextOptions().setViewportSize(width, height)).newPage();
	}

	private static List<String> violations(Page page) {
		return new AxeBuilder(page).setLegacyMode(true)
			.analyze()
			.getViolations()
			.stream()
			.flatMap((rule) -> rule.getNodes().stream().map((node) -> rule.getId() + " " + node.getHtml()))
			.toList();
	}

	private static void shoot(Page page, String name) {
		if (Extent.LONG || Boolean.getBoolean("alkimos.screens")) {
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target/gallery/shots", name + ".png")));
		}
	}

	private static void heard(Page page, String text) {
		page.locator("#ak-live", new Page.LocatorOptions().setHasText(text))
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED).setTimeout(60_000));
	}

	private static String focused(Page page) {
		return (String) page.evaluate("document.activeElement.textContent");
	}

}
