// The mark of a class; a project's fills with its status, from a hollow ring (an idea) to a full disc (work done).
const FILLS = { Proposed: 0, Preparatory: 0.25, Starting: 0.5, Underway: 0.75, Completing: 1 };

function outline(ctx, mark, x, y, r) {
  ctx.beginPath();
  if (mark === "circle") ctx.arc(x, y, r, 0, 2 * Math.PI);
  else if (mark === "square") ctx.rect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76);
  else if (mark === "diamond") polygon(ctx, [[x, y - r * 1.2], [x + r * 1.2, y], [x, y + r * 1.2], [x - r * 1.2, y]]);
  else polygon(ctx, [[x, y - r * 1.1], [x + r * 1.1, y + r * 0.85], [x - r * 1.1, y + r * 0.85]]);
}

function polygon(ctx, points) {
  points.forEach(([x, y], at) => (at ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
  ctx.closePath();
}

function drawMark(ctx, look, x, y, r, status) {
  ctx.fillStyle = ctx.strokeStyle = look.color;
  outline(ctx, look.mark, x, y, r);
  if (!status) { ctx.fill(); return; }
  ctx.save();
  ctx.fillStyle = "#fff";
  ctx.fill();
  ctx.lineWidth = 1.6;
  if (FILLS[status] === 0) ctx.setLineDash([2.2, 1.8]);
  ctx.stroke();
  ctx.restore();
  if (FILLS[status] > 0) {
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.arc(x, y, r - (FILLS[status] === 1 ? 0 : 1.6), -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * FILLS[status]);
    ctx.fill();
  }
}

/** A small picture of a mark, for legend and panel. */
function markIcon(kind, status) {
  const canvas = element("canvas", "mark");
  canvas.width = canvas.height = 48;
  canvas.setAttribute("aria-hidden", "true");
  const ctx = canvas.getContext("2d");
  ctx.scale(3, 3);
  drawMark(ctx, looks.get(kind), 8, 8, 5.6, status);
  return canvas;
}
