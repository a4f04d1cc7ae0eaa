/** A long text in a box of its own, which the arrow keys can scroll. */
export function Scrolled({ class: look, label, text }: { class: string; label: string; text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <section class={look} tabIndex={0} aria-label={label}>
      {text}
    </section>
  )
}
