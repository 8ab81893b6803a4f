// Small help only: every page works without it.
document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-add-row]");
    if (!button) {
        return;
    }
    const body = document.getElementById(button.dataset.addRow).tBodies[0];
    const last = body.rows[body.rows.length - 1];
    const row = last.cloneNode(true);
    const renumber = (text) => text.replace(/([/-])(\d+)([/-])/, (all, before, number, after) =>
        before + (Number(number) + 1) + after);
    row.querySelectorAll("[name], [id], [aria-describedby], [hx-target]").forEach((element) => {
        for (const attribute of ["name", "id", "hx-target"]) {
            if (element.hasAttribute(attribute)) {
                element.setAttribute(attribute, renumber(element.getAttribute(attribute)));
            }
        }
        element.removeAttribute("aria-describedby");
        if ("value" in element && element.tagName !== "OPTION") {
            element.value = "";
        }
    });
    body.appendChild(row);
    if (window.htmx) {
        window.htmx.process(row);
    }
    row.querySelector("input, select").focus();
});

document.addEventListener("submit", (event) => {
    const button = event.target.querySelector("button[type=submit]");
    if (event.target.method === "post" && button) {
        window.setTimeout(() => { button.disabled = true; }, 0);
    }
});

window.addEventListener("pageshow", () => {
    document.querySelectorAll("button[type=submit]:disabled").forEach((button) => { button.disabled = false; });
});
