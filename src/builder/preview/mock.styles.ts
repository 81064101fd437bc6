/** The look of the clinic's page in the preview: plain on purpose, as most clinics' pages are, and not PinPoint's. */
export const mockStyles = `
  :root { color-scheme: light; --ink: #22272b; --soft: #5b656c; --line: #dfe3e6; --wash: #f4f6f7; --brand: #33526b }
  :root[data-page='dark'] { color-scheme: dark; --ink: #e8eaec; --soft: #a9b2b8; --line: #363d43; --wash: #1d2226; --brand: #9fc0da }
  * { box-sizing: border-box }
  body { margin: 0; color: var(--ink); background: #fff; font: 17px/1.6 Verdana, 'DejaVu Sans', Arial, sans-serif; overflow-wrap: break-word }
  [data-page='dark'] body { background: #14181b }
  header, .columns, .end { padding: 18px 24px }
  header { display: flex; flex-wrap: wrap; gap: 6px 28px; align-items: center; border-block-end: 1px solid var(--line) }
  .name { margin-inline-end: auto; font-weight: bold; color: var(--brand) }
  .name::before { content: ''; display: inline-block; inline-size: 14px; block-size: 14px; margin-inline-end: 10px; border-radius: 4px 4px 4px 0; background: currentColor }
  .menu { display: flex; flex-wrap: wrap; gap: 4px 20px; color: var(--soft); font-size: 14px }
  .columns { display: grid; gap: 36px; max-inline-size: 1120px; margin-inline: auto; grid-template-columns: minmax(0, 1fr) }
  h1 { margin: 18px 0 12px; font-size: 26px; line-height: 1.25 }
  p { margin: 0 0 1em }
  .here { margin-block: 28px 32px }
  aside { font-size: 14px; color: var(--soft) }
  aside div { padding: 18px 20px; margin-block-end: 18px; background: var(--wash) }
  h2.side { margin: 0 0 8px; font-size: 15px; color: var(--ink) }
  dl { display: grid; grid-template-columns: 1fr auto; gap: 4px 12px; margin: 0 } dd { margin: 0 }
  .end { border-block-start: 1px solid var(--line); color: var(--soft); font-size: 13px }
  @media (min-width: 960px) {
    .columns { grid-template-columns: minmax(0, 1fr) 290px; gap: 64px; padding-block: 32px }
    header { padding-inline: 40px } h1 { font-size: 32px }
  }
`;
