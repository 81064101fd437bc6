import type { Choice } from './choice.js';
import { attribute, print, type Tag, WIDTH } from './tag.js';
import type { Written } from './written.js';

/** What a component is called. */
const names = { article: 'HealthTip', 'show-player': 'HealthShow', tips: 'HealthTips' } as const;

/**
 * A component for React 19. An attribute that the element has as a property too is set as that, so numbers are numbers.
 *
 * @param links what stands in the element
 */
export function reactComponent(choice: Choice, written: Written, links: readonly Tag[]): string {
  const tag = elementTag(choice, written, links, reactStyle(written), (name, value) => `${name}={${value}}`);
  return `import 'pinpoint-widgets/define.js';

export function ${names[choice.widget]}() {
  return (
${print(tag, false, '    ')}
  );
}`;
}

/** A component for Vue 3, likewise. */
export function vueComponent(choice: Choice, written: Written, links: readonly Tag[]): string {
  const style = written.properties.map(([name, value]) => `${name}: ${value}`).join('; ');
  const tag = elementTag(
    choice,
    written,
    links,
    style ? [attribute('style', style)] : [],
    (name, value) => `:${name}="${value}"`,
  );
  return `<script setup>
// In vite.config.js, so that Vue leaves these elements alone:
// vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('pinpoint-') } } })
import 'pinpoint-widgets/define.js';
</script>

<template>
${print(tag, false, '  ')}
</template>`;
}

function elementTag(
  choice: Choice,
  { attributes }: Written,
  content: readonly Tag[],
  style: readonly string[],
  number: (name: string, value: string) => string,
): Tag {
  return {
    name: `pinpoint-${choice.widget}`,
    attributes: [
      attribute('src', choice.src),
      ...attributes.map(({ name, value, isNumber }) => (isNumber ? number : attribute)(name, value)),
      ...style,
    ],
    content,
  };
}

/** No value has a quote in it: they are colours and lengths. */
function reactStyle({ properties }: Written): readonly string[] {
  if (!properties.length) return [];
  const pairs = properties.map(([name, value]) => `'${name}': '${value}'`);
  const line = `style={{ ${pairs.join(', ')} }}`;
  // As deep as it stands.
  if (line.length + 6 <= WIDTH) return [line];
  return [['style={{', ...pairs.map((pair) => `  ${pair},`), '}}'].join('\n')];
}
