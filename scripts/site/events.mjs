/** The tables of events in docs/events.md, from the classes in the source. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const FILES = ['src/elements/events.ts', 'src/elements/show-player/events.ts'];

const cell = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Markdown: which events there are, and what each carries. */
export function eventTables() {
  const files = FILES.map((file) =>
    ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
  );
  const nodes = files.flatMap((file) => [...file.statements]);
  const interfaces = new Map(nodes.filter(ts.isInterfaceDeclaration).map((node) => [node.name.text, node]));
  const events = nodes.filter(ts.isClassDeclaration).flatMap((node) => eventOf(node, interfaces));
  const { members } = interfaces.get('PlaybackDetail');
  return [
    table(
      ['event, and its class', 'when', 'what it carries'],
      events.map(({ type, name, when, carries }) => [`\`${type}\` \`${name}\``, when, carries]),
    ),
    `The \`detail\` of each of the player’s events:`,
    table(['property', 'type', 'meaning'], members.map(rowOf)),
  ].join('\n\n');
}

function eventOf(node, interfaces) {
  const comment = commentOf(node);
  const [, type, when] = /^`(pinpoint-[\w-]+)`: (.*)$/s.exec(comment) ?? [];
  if (!type) return [];
  return [{ type, name: node.name.text, when: cell(sentence(when)), carries: carriesOf(node, interfaces) }];
}

/** The members of the `detail` and of the event itself. */
function carriesOf(node, interfaces) {
  const [detail] = node.heritageClauses[0].types[0].typeArguments ?? [];
  const own = node.members.filter(ts.isPropertyDeclaration).map(memberOf);
  const parts = detail ? (ts.isIntersectionTypeNode(detail) ? detail.types : [detail]) : [];
  const inDetail = parts.flatMap((part) => {
    if (ts.isTypeLiteralNode(part))
      return part.members.map((member) => `\`detail.${member.name.getText()}\`${said(member)}`);
    return interfaces.has(part.getText()) ? [`the player’s \`detail\``] : [];
  });
  return cell([...inDetail, ...own].join('; '));
}

const memberOf = (member) => `\`${member.name.getText()}\`${said(member)}`;
const said = (member) => (commentOf(member) ? `: ${lower(commentOf(member).replace(/\.$/, ''))}` : '');
const rowOf = (member) => [
  `\`${member.name.getText()}\``,
  `\`${cell(member.type.getText())}\``,
  cell(commentOf(member)),
];

const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text) => (/^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** The text of the comment above a node. */
function commentOf(node) {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  return (ts.getTextOfJSDocComment(comment?.comment) ?? '').replace(/\s+/g, ' ').trim();
}
