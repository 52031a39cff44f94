// The session of a page that is left open: writing keeps it, a warning comes before it ends, and what was written
// stays on the page until its owner is signed in again.

const CHECK_MILLISECONDS = 5000;
const WRITING_MILLISECONDS = 5 * 60_000;
const SEEN = "ak-seen";

const page = document.getElementById("ak-open-page");
const unsent = document.querySelector("[data-ak-unsent]");
const owner = page?.dataset.owner ?? unsent?.dataset.akUnsent ?? "";
const announce = (text) => document.dispatchEvent(new CustomEvent("ak:announce", { detail: { value: text } }));

let out = Boolean(unsent);
let asking = null;
let warned = false;
let dialog = null;

// The server notes the last request by the minute at most, so a session can end that much earlier.

const idle = 1000 * Number(page?.dataset.idle ?? 0);
const ends = idle - Math.min(60_000, idle / 10);
const warns = ends - Math.min(120_000, ends / 2);

function seen() {
	localStorage.setItem(SEEN, String(Date.now()));
}

const quietFor = () => Date.now() - Number(localStorage.getItem(SEEN) ?? Date.now());

async function session() {
	const answer = await fetch("/session", { headers: { Accept: "application/json" } });
	return answer.ok ? answer.json() : null;
}

function say(state) {
	dialog?.querySelectorAll("[data-ak-when]").forEach((part) => { part.hidden = part.dataset.akWhen !== state; });
	const shown = dialog?.querySelector(`p[data-ak-when=${state}]`) ?? unsent?.querySelector("[data-ak-unsent-state]");
	if (unsent && state === "other") {
		shown.textContent = "You're signed in as someone else, or to another institution. This can't be saved there.";
	}
	announce(shown?.textContent);
}

function open(state) {
	if (page && !dialog) {
		document.body.append(page.content.cloneNode(true));
		dialog = document.getElementById("ak-session");
		dialog.querySelector("[data-ak-stay]").addEventListener("click", () => { seen(); check(); });
	}
	say(state);
	if (dialog && !dialog.open) {
		dialog.showModal();
	}
}

function renew(found) {
	document.querySelectorAll(`input[name="${found.parameter}"]`).forEach((field) => { field.value = found.token; });
	const meta = document.querySelector("meta[name=csrf]");
	if (meta) {
		meta.content = found.token;
	}
}

/** Asks once, and goes on as before if the person of this page is signed in. */
async function check() {
	let found = null;
	try {
		found = await session();
	}
	catch {
		return false;
	}
	if (!found || (out && !found.owner)) {
		return false;
	}
	if (!found.owner) {
		signedOut();
		return false;
	}
	if (found.owner !== owner) {
		open("other");
		return false;
	}
	seen();
	renew(found);
	if (out) {
		out = false;
		clearInterval(asking);
		back();
	}
	dialog?.close();
	return true;
}

function back() {
	if (unsent) {
		unsent.requestSubmit();
		return;
	}
	announce("You are signed in again.");
	document.dispatchEvent(new CustomEvent("ak:signed-in"));
}

function signedOut() {
	if (!out) {
		out = true;
		asking = setInterval(() => { if (!document.hidden) { check(); } }, CHECK_MILLISECONDS);
	}
	open("out");
}

/** Something was refused: the session has ended, or was replaced by another one. */
document.addEventListener("ak:refused", () => { if (!out) { check().then((same) => { if (same) { back(); } }); } });

if (unsent && owner) {
	asking = setInterval(() => { if (!document.hidden) { check(); } }, CHECK_MILLISECONDS);
}

if (page && owner) {
	seen();
	document.addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful) { seen(); } });

	document.addEventListener("input", () => {
		if (!out && quietFor() > Math.min(WRITING_MILLISECONDS, warns / 2)) {
			seen();
			check();
		}
	});

	setInterval(() => {
		const quiet = quietFor();
		if (out || !idle) {
			return;
		}
		// Asking too early would keep a session that nobody uses.
		if (quiet >= idle + CHECK_MILLISECONDS) {
			check();
		}
		else if (quiet >= warns && !warned) {
			warned = true;
			open("soon");
		}
		else if (quiet < warns && warned) {
			warned = false;
			dialog?.close();
		}
	}, 1000);

	addEventListener("submit", (event) => {
		if (out && event.target.method === "post") {
			event.preventDefault();
			event.stopImmediatePropagation();
			open("out");
		}
	}, true);
}

document.addEventListener("visibilitychange", () => { if (!document.hidden && out) { check(); } });
