package org.alkimos.platform.progress.checkin;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.platform.progress.PodPaths;
import org.alkimos.platform.progress.pod.CheckInPanels;
import org.alkimos.platform.progress.pod.PodPage;
import org.alkimos.progress.PodSheet;
import org.alkimos.progress.change.ChangeRequest;
import org.alkimos.progress.checkin.CheckInState;
import org.alkimos.progress.checkin.CheckInView;
import org.alkimos.progress.pod.Standing;

/**
 * Page of the reader's own check-in.
 *
 * @param panel the check-in, or null if the reader has none
 * @param remark comment of the reader, or null
 * @param mayAsk whether the reader can ask to change pods
 * @param asks whether the reader has asked to change pods
 */
public record CheckInPage(String pod, String podHref, PodPage.@Nullable CheckInPanel panel, @Nullable String remark,
		boolean mayAsk, boolean asks, PodPage.Help help) {

	static CheckInPage of(PodSheet sheet, List<CheckInView> mine, ChangeRequest change, PodPage.Help help) {
		var pod = sheet.pod();
		@Nullable String remark = mine.isEmpty() ? null : mine.getFirst().remark();
		return new CheckInPage("Pod " + pod.number(), PodPaths.pod(pod.pod()),
				CheckInPanels.of(pod.pod(), waitingFirst(mine), sheet.today()), remark,
				pod.active() && sheet.standing() == Standing.MENTEE, change.isOpen(), help);
	}

	private static List<CheckInView> waitingFirst(List<CheckInView> mine) {
		List<CheckInView> open = mine.stream().filter((one) -> one.state() == CheckInState.OPEN).toList();
		return open.isEmpty() ? mine : open;
	}

	public boolean open() {
		return this.panel != null && this.panel.open();
	}

	public boolean wayOut() {
		return this.panel != null && this.panel.wayOut();
	}

	public String text() {
		return (this.panel != null) ? this.panel.text() : "You have no check-ins in this pod.";
	}

}
