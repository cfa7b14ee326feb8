// Draws the diagrams of a case: what has been done, the way taken, and where it stands. Without it the timeline says the same.
(() => {
  const READABLE = 0.6;

  const list = (box, name) => (box.dataset[name] || "").split(" ").filter(Boolean);

  function mark(viewer, box) {
    const canvas = viewer.get("canvas");
    const elements = viewer.get("elementRegistry");
    const overlays = viewer.get("overlays");
    const there = (id) => elements.get(id) !== undefined;
    list(box, "done").filter(there).forEach((id) => canvas.addMarker(id, "done"));
    list(box, "flows").filter(there).forEach((id) => canvas.addMarker(id, "taken"));
    const current = list(box, "current").map((place) => place.split(":")).filter(([id]) => there(id));
    current.forEach(([id, number]) => {
      const count = document.createElement("span");
      count.className = "count";
      count.textContent = number;
      canvas.addMarker(id, "current");
      overlays.add(id, { position: { top: -14, right: 14 }, html: count });
    });
    return current.map(([id]) => elements.get(id));
  }

  // "Screen application: ${organisationName}": of which organisation, the page says
  const withoutExpressions = (model) => model.replace(/( name="[^"$]*?)(:?\s*\$\{[^"}]*\})+/g, "$1");

  // all of it, or where it stands if all of it would be too small to read
  function fit(viewer, places) {
    const canvas = viewer.get("canvas");
    canvas.zoom("fit-viewport", "auto");
    if (canvas.zoom() < 0.4 && places.length > 0) {
      const { x, y, width, height } = places[0];
      const { outer } = canvas.viewbox();
      const view = { width: outer.width / READABLE, height: outer.height / READABLE };
      canvas.viewbox({ ...view, x: x + (width - view.width) / 2, y: y + (height - view.height) / 2 });
    }
  }

  // the viewer wants the control key too, which on some systems changes desktops
  function followArrowKeys(viewer, svg) {
    const directions = { ArrowLeft: "left", ArrowUp: "up", ArrowRight: "right", ArrowDown: "down" };
    svg.addEventListener("keydown", (event) => {
      const direction = directions[event.key];
      if (direction && !event.ctrlKey && !event.metaKey && !event.altKey) {
        viewer.get("keyboardMove").moveCanvas({ speed: 50, direction });
        event.preventDefault();
      }
    });
  }

  // the viewer knows no touch; a finger moves the diagram too
  function followFinger(viewer, box) {
    let last = null;
    box.addEventListener("pointerdown", (event) => {
      last = event.pointerType === "touch" && event.isPrimary ? event : null;
    });
    box.addEventListener("pointermove", (event) => {
      if (last !== null && event.pointerId === last.pointerId) {
        viewer.get("canvas").scroll({ dx: event.clientX - last.clientX, dy: event.clientY - last.clientY });
        last = event;
      }
    });
    ["pointerup", "pointercancel"].forEach((end) => box.addEventListener(end, () => { last = null; }));
  }

  async function draw(diagram) {
    const box = diagram.querySelector(".canvas");
    if (box.dataset.drawn) {
      return;
    }
    box.dataset.drawn = "true";
    try {
      const answer = await fetch(box.dataset.model, { credentials: "same-origin" });
      if (!answer.ok) {
        throw new Error(answer.statusText);
      }
      const viewer = new BpmnJS({ container: box });
      await viewer.importXML(withoutExpressions(await answer.text()));
      const places = mark(viewer, box);
      const canvas = viewer.get("canvas");
      const svg = box.querySelector("svg");
      svg.setAttribute("role", "img");
      svg.setAttribute("aria-label", box.dataset.name);
      // the page scrolls on when the pointer happens to be over the diagram
      viewer.get("zoomScroll").toggle(false);
      fit(viewer, places);
      followArrowKeys(viewer, svg);
      followFinger(viewer, box);
      const zooms = {
        in: () => canvas.zoom(Math.min(canvas.zoom() * 1.25, 4)),
        out: () => canvas.zoom(Math.max(canvas.zoom() / 1.25, 0.1)),
        fit: () => canvas.zoom("fit-viewport", "auto"),
      };
      diagram.querySelectorAll("[data-zoom]").forEach((button) => {
        button.addEventListener("click", zooms[button.dataset.zoom]);
      });
    } catch (failure) {
      box.hidden = true;
      diagram.querySelector(".actions").hidden = true;
      diagram.querySelector(".error").hidden = false;
    }
  }

  document.querySelectorAll("details.diagram").forEach((diagram) => {
    diagram.hidden = false;
    diagram.addEventListener("toggle", () => diagram.open && draw(diagram));
    if (diagram.open) {
      draw(diagram);
    }
  });
})();
