import { correction, generate } from 'lean-qr/nano';
import { html, svg, type TemplateResult } from 'lit';

/** Light modules around the drawing, without which many cameras do not find it (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A text as a QR code, dark on light in every colour scheme, because cameras expect it so. */
export function qrCode(text: string, label: string): TemplateResult {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const rows = Array.from({ length: code.size }, (_, y) =>
    Array.from({ length: code.size }, (_column, x) => (code.get(x, y) ? `M${x} ${y}h1v1h-1z` : '')).join(''),
  );
  const side = code.size + 2 * QUIET_ZONE;
  return html`<svg class="qr" role="img" aria-label=${label} viewBox="${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}" shape-rendering="crispEdges">
    ${svg`<rect x=${-QUIET_ZONE} y=${-QUIET_ZONE} width=${side} height=${side} fill="#fff" /><path d=${rows.join('')} fill="#000" />`}
  </svg>`;
}
