// Behavior shared by all pages: menus, dialogs, focus and announcements after partial updates.

const live = () => document.getElementById("ak-live");

/** Announces a message to screen readers; the pause makes them announce a repeated message again. */
function announce(text) {
	const region = live();
	if (region && text) {
		region.textContent = "";
		setTimeout(() => { region.textContent = text; }, 60);
	}
}

// Sidebar on phones, menus, dialogs.

function toggle(button) {
	const body = document.getElementById(button.dataset.akToggle);
	const open = body.classList.toggle("show");
	button.setAttribute("aria-expanded", String(open));
}

function closeMenus(except) {
	document.querySelectorAll("details.ak-menu[open]").forEach((menu) => {
		if (menu !== except) {
			menu.open = false;
		}
	});
}

document.addEventListener("click", (event) => {
	const at = event.target instanceof Element ? event.target : null;
	closeMenus(at?.closest("details.ak-menu"));
	const toggler = at?.closest("[data-ak-toggle]");
	if (toggler) {
		toggle(toggler);
	}
	const opener = at?.closest("[data-ak-dialog]");
	if (opener) {
		closeMenus();
		document.getElementById(opener.dataset.akDialog)?.showModal();
	}
	if (at?.closest("[data-ak-close]")) {
		at.closest("dialog")?.close();
	}
	if (at instanceof HTMLDialogElement) {
		at.close();
	}
	const print = at?.closest("[data-ak-print]");
	if (print) {
		window.print();
	}
});

// An open menu is shown above everything, even in a scrolling table, and stays on the screen.

function place(menu) {
	const list = menu.querySelector(".ak-menu-list");
	if (!list) {
		return;
	}
	const at = menu.getBoundingClientRect();
	const size = list.getBoundingClientRect();
	const below = at.bottom + 4;
	const fits = below + size.height <= innerHeight - 8;
	list.style.position = "fixed";
	list.style.right = "auto";
	list.style.top = `${fits ? below : Math.max(8, at.top - size.height - 4)}px`;
	// To the left of its button, but never over the sidebar.
	const edge = document.querySelector("main")?.getBoundingClientRect().left ?? 0;
	const left = (at.right - size.width >= edge) ? at.right - size.width : at.left;
	list.style.left = `${Math.min(Math.max(8, left), innerWidth - size.width - 8)}px`;
}

document.addEventListener("toggle", (event) => {
	if (event.target instanceof Element && event.target.matches("details.ak-menu[open]")) {
		place(event.target);
	}
}, true);

addEventListener("scroll", () => document.querySelectorAll("details.ak-menu[open]").forEach(place), { capture: true, passive: true });

document.addEventListener("keydown", (event) => {
	const menu = document.querySelector("details.ak-menu[open]");
	if (event.key === "Escape" && menu) {
		menu.open = false;
		menu.querySelector("summary")?.focus();
	}
});

// A double click submits a form only once. The browser still submits an autosaving form.

const sentByHtmx = (form) => form.hasAttribute("hx-post") && !form.hasAttribute("data-ak-autosave");

document.addEventListener("submit", (event) => {
	const form = event.target;
	if (event.defaultPrevented || sentByHtmx(form) || form.method !== "post") {
		return;
	}
	if (form.dataset.akSent) {
		event.preventDefault();
		return;
	}
	form.dataset.akSent = "yes";
	setTimeout(() => { delete form.dataset.akSent; }, 4000);
});

// htmx: CSRF token on every unsafe request, focus and announcement after a swap, error messages.

document.addEventListener("htmx:configRequest", (event) => {
	const token = document.querySelector('meta[name="csrf"]');
	if (token && event.detail.verb !== "get") {
		event.detail.headers[token.dataset.header] = token.content;
	}
});

document.addEventListener("htmx:afterSettle", (event) => {
	const swapped = event.detail.elt;
	const target = swapped.matches?.("[data-ak-focus]") ? swapped : swapped.querySelector?.("[data-ak-focus]");
	if (target) {
		target.focus();
	}
	const said = swapped.matches?.("[data-ak-announce]") ? swapped : swapped.querySelector?.("[data-ak-announce]");
	announce(said?.dataset.akAnnounce);
	markScrollers();
});

document.addEventListener("ak:announce", (event) => announce(event.detail.value));

// A form that stays on the page after it was sent has another key the next time.

document.addEventListener("htmx:afterRequest", (event) => {
	const key = event.detail.successful ? event.detail.elt.querySelector?.("input[name=form-key]") : null;
	if (key) {
		key.value = crypto.randomUUID() + key.value.slice(key.value.indexOf("."));
	}
});

function failed(status) {
	if (status === 401 || status === 403) {
		document.dispatchEvent(new CustomEvent("ak:refused"));
	}
	const region = document.getElementById("ak-flash");
	const text = status === 401 || status === 403
		? "This was not saved. You have been signed out, or you no longer have access."
		: status === 409 || status === 412
			? "Someone else changed this. Reload the page to see the latest version."
			: "That didn't work, and nothing was changed. Check your connection and try again.";
	announce(text);
	if (region) {
		const box = document.createElement("div");
		box.className = "alert ak-alert ak-alert-red";
		box.textContent = text;
		region.replaceChildren(box);
		region.scrollIntoView({ block: "nearest" });
	}
}

// Autosaving forms show their own status: autosave.js.
const savesItself = (element) => element.closest?.("[data-ak-autosave]");

document.addEventListener("htmx:responseError", (event) => {
	if (!savesItself(event.detail.elt)) {
		failed(event.detail.xhr.status);
	}
});

document.addEventListener("htmx:sendError", (event) => {
	if (!savesItself(event.detail.elt)) {
		failed(0);
	}
});

// A region is in the tab order only while it scrolls.

function markScrollers() {
	document.querySelectorAll("[data-ak-scroll]").forEach((region) => {
		if (region.scrollWidth > region.clientWidth + 1) {
			region.tabIndex = 0;
		}
		else {
			region.removeAttribute("tabindex");
		}
	});
}

addEventListener("resize", markScrollers);
document.fonts.ready.then(markScrollers);
markScrollers();
const summary = document.querySelector("[data-ak-focus]");
if (summary) {
	summary.focus();
}
else {
	announce(document.querySelector("[data-ak-announce]")?.dataset.akAnnounce);
}
