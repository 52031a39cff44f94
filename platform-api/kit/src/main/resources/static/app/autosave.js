// Autosaving forms: status, time of the last save, and submission after a pending save.

const announce = (text) => document.dispatchEvent(new CustomEvent("ak:announce", { detail: { value: text } }));

const savingForm = (element) => element.closest?.("[data-ak-autosave]");

function say(form, state, text) {
	document.querySelectorAll("[data-ak-saved]").forEach((hint) => {
		if (form.contains(hint) || hint.dataset.akSaved === form.id) {
			hint.dataset.state = state;
			hint.querySelector("[data-ak-saved-text]").textContent = text;
		}
	});
}

function since(milliseconds) {
	const seconds = Math.round(milliseconds / 1000);
	if (seconds < 3) {
		return "Saved just now";
	}
	if (seconds < 60) {
		return `Saved ${seconds} seconds ago`;
	}
	const minutes = Math.floor(seconds / 60);
	return minutes === 1 ? "Saved 1 minute ago" : `Saved ${minutes} minutes ago`;
}

const SIGNED_OUT = "You have been signed out. Your answers stay here and are saved when you sign in again";

function reason(status, form) {
	if (status === 401 || status === 403) {
		return form.dataset.akUnsaved === "again" ? "Not saved. You no longer have access to this page" : SIGNED_OUT;
	}
	return [409, 412].includes(status) ? "Changed elsewhere. Reload to see the latest version"
		: "Not saved. Check your connection. Your next change will try again";
}

document.addEventListener("htmx:beforeRequest", (event) => {
	const form = savingForm(event.detail.elt);
	if (form) {
		delete form.dataset.akSavedAt;
		say(form, "saving", "Saving …");
	}
});

document.addEventListener("htmx:afterRequest", (event) => {
	const form = savingForm(event.detail.elt);
	if (!form) {
		return;
	}
	if (event.detail.successful) {
		const first = !form.dataset.akAnnounced;
		form.dataset.akSavedAt = String(Date.now());
		form.dataset.akAnnounced = "yes";
		delete form.dataset.akUnsaved;
		say(form, "saved", "Saved just now");
		if (first) {
			announce("Saved. Changes are saved automatically.");
		}
	}
	else {
		const text = reason(event.detail.xhr?.status, form);
		say(form, "failed", text);
		announce(text);
		if (text === SIGNED_OUT && !form.dataset.akUnsaved) {
			form.dataset.akUnsaved = "yes";
			document.dispatchEvent(new CustomEvent("ak:refused"));
		}
	}
});

// What was entered since the session ended is saved as soon as its owner is signed in again.

document.addEventListener("ak:signed-in", () => {
	document.querySelectorAll("[data-ak-unsaved]").forEach((form) => {
		form.dataset.akUnsaved = "again";
		htmx.trigger(form, "change");
	});
});

setInterval(() => {
	document.querySelectorAll("[data-ak-saved-at]").forEach((form) => {
		say(form, "saved", since(Date.now() - Number(form.dataset.akSavedAt)));
	});
}, 5000);

// A submission carries the version of the last save, so it waits for a pending save.

const SAVE_MILLISECONDS = 10_000;

function sendAfterSaving(form, button, until) {
	if (form.classList.contains("htmx-request") && Date.now() < until) {
		setTimeout(() => sendAfterSaving(form, button, until), 50);
		return;
	}
	delete form.dataset.akWaiting;
	form.dataset.akSettled = "yes";
	form.requestSubmit(button);
	delete form.dataset.akSettled;
}

addEventListener("submit", (event) => {
	const form = event.target;
	if (!form.matches("[data-ak-autosave]") || form.dataset.akSettled) {
		return;
	}
	if (form.dataset.akWaiting || form.classList.contains("htmx-request")) {
		event.preventDefault();
		if (!form.dataset.akWaiting) {
			form.dataset.akWaiting = "yes";
			sendAfterSaving(form, event.submitter, Date.now() + SAVE_MILLISECONDS);
		}
	}
}, true);
