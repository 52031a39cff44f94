// The review board: keys and dragging, each with a way by menu and button beside it.

const board = () => document.querySelector("[data-ak-board]");
const cards = () => [...board().querySelectorAll("[data-ak-card]")];

/** Focus goes to the next card, or the one before, from wherever it is. */
function step(by) {
	const all = cards();
	const now = all.indexOf(document.activeElement?.closest("[data-ak-card]") ?? document.querySelector(".ak-match-on"));
	const next = all[Math.min(all.length - 1, Math.max(0, now < 0 ? 0 : now + by))];
	next?.focus();
	next?.scrollIntoView({ block: "nearest" });
}

const press = (label) => [...document.querySelectorAll(".page-header button, .ak-board-row button")]
	.find((button) => button.querySelector("span")?.textContent === label);

// Why somebody is placed so comes beside the board, which stays as it is.

document.addEventListener("htmx:afterSettle", () => {
	const why = document.querySelector("[data-ak-why]");
	document.querySelectorAll("[data-ak-card]").forEach((card) => {
		const chosen = card.dataset.akCard === why?.dataset.akWhy;
		card.classList.toggle("ak-match-on", chosen);
		const name = card.querySelector(".ak-match-name");
		if (chosen) {
			name?.setAttribute("aria-current", "true");
		}
		else {
			name?.removeAttribute("aria-current");
		}
	});
});

document.addEventListener("click", (event) => {
	const close = event.target.closest?.("[data-ak-why-close]");
	if (close) {
		event.preventDefault();
		const card = document.querySelector(".ak-match-on");
		card?.classList.remove("ak-match-on");
		document.getElementById("why-slot").replaceChildren();
		history.replaceState(history.state, "", close.href);
		card?.focus();
	}
});

const keys = {
	j: () => step(1),
	k: () => step(-1),
	m: (card) => { card?.querySelector("details.ak-menu > summary")?.click(); card?.querySelector(".ak-menu-list button")?.focus(); },
	p: (card) => card?.closest(".ak-board-row")?.querySelector(".ak-board-head button")?.click(),
	u: () => press("Undo")?.click(),
};

document.addEventListener("keydown", (event) => {
	const typing = event.target.closest?.("input, textarea, select, dialog[open], [contenteditable]");
	const act = keys[event.key.toLowerCase()];
	if (!board() || typing || !act || event.ctrlKey || event.metaKey || event.altKey) {
		return;
	}
	event.preventDefault();
	act(document.activeElement?.closest("[data-ak-card]"));
});

let dragged = null;

document.addEventListener("dragstart", (event) => {
	dragged = event.target.closest?.("[data-ak-card][draggable]");
	if (dragged) {
		event.dataTransfer.setData("text/plain", dragged.dataset.akCard);
		event.dataTransfer.effectAllowed = "move";
	}
});

const target = (event) => {
	const pod = dragged && event.target.closest?.("[data-ak-pod]");
	return pod && !pod.contains(dragged) ? pod : null;
};

document.addEventListener("dragover", (event) => {
	const pod = target(event);
	document.querySelectorAll(".ak-drop").forEach((one) => one.classList.toggle("ak-drop", one === pod));
	if (pod) {
		event.preventDefault();
		pod.classList.add("ak-drop");
	}
});

document.addEventListener("drop", (event) => {
	const pod = target(event);
	if (pod) {
		event.preventDefault();
		const onto = event.target.closest("[data-ak-card]");
		const full = pod.querySelector("progress")?.value >= pod.querySelector("progress")?.max;
		const values = { mentee: dragged.dataset.akCard, to: pod.dataset.akPod, from: dragged.dataset.akFrom };
		if (onto && full) {
			values.swapWith = onto.dataset.akCard;
		}
		htmx.ajax("POST", board().dataset.akBoard, { source: "#board", target: "#main", select: "#main", swap: "outerHTML", values });
	}
});

document.addEventListener("dragend", () => {
	dragged = null;
	document.querySelectorAll(".ak-drop").forEach((one) => one.classList.remove("ak-drop"));
});
