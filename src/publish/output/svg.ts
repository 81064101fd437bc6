import { XMLParser } from 'fast-xml-parser';
import sharp from 'sharp';
import { AssetError } from './asset.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

type Nodes = readonly Readonly<Record<string, unknown>>[];

const attributesKey = ':@';

/**
 * Reads how large an SVG is, in pixels; undefined where it does not say.
 *
 * @throws AssetError where it is no SVG, or has anything that could run
 */
export async function readSvg(bytes: Uint8Array): Promise<Size | undefined> {
  const text = new TextDecoder().decode(bytes);
  refuseEntities(text);
  const nodes = parse(text);
  const root = nodes.find((node) => 'svg' in node);
  if (!root) throw new AssetError('is no SVG: it has no <svg>', 'export it again');
  refuseScripts(nodes);
  // It reads SVG with a strict parser of XML, as browsers do; it knows none with a long comment before it, and none
  // that is empty.
  await sharp(bytes)
    .metadata()
    .catch((error: unknown) => {
      if (!/unsupported image format|bad dimensions/.test(String(error))) throw unreadable(error);
    });
  return sizeOf(attributesOf(root));
}

function parse(text: string): Nodes {
  try {
    return new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: '',
      parseAttributeValue: false,
      removeNSPrefix: true,
      // Letters may stand as numbers: &#106;avascript:.
      htmlEntities: true,
    }).parse(text) as Nodes;
  } catch (error) {
    throw unreadable(error);
  }
}

function unreadable(error: unknown): AssetError {
  const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').trim() : String(error);
  return new AssetError(`is no SVG that can be read (${reason})`, 'export it again', { cause: error });
}

function attributesOf(node: Nodes[number]): Readonly<Record<string, string>> {
  return (node[attributesKey] ?? {}) as Record<string, string>;
}

/** Drawing programs name namespaces by entities. Others could put code together where it is not looked for. */
function refuseEntities(text: string): void {
  for (const [entity] of text.matchAll(/<!ENTITY\b[^>]*>?/g)) {
    if (!/^<!ENTITY\s+[\w:.-]+\s+(["'])https?:[^<&"']*\1\s*>$/.test(entity)) throw runs('an entity');
  }
}

/** Opened by itself, an SVG is a page of the endpoint's origin. */
function refuseScripts(nodes: Nodes): void {
  for (const node of nodes) {
    for (const [name, value] of Object.entries(attributesOf(node))) {
      // Browsers leave out white space and control characters within a scheme.
      const isCode = /(?:^|;)(?:javascript|vbscript|data:text\/html)/i.test(value.replace(/[\0-\x20]/g, ''));
      if (/^on/i.test(name) || isCode) throw runs(`the attribute ${name}`);
    }
    for (const [name, children] of Object.entries(node)) {
      if (/^(script|foreignObject|handler|listener)$/i.test(name)) throw runs(`<${name}>`);
      if (name !== attributesKey && Array.isArray(children)) refuseScripts(children as Nodes);
    }
  }
}

function runs(what: string): AssetError {
  return new AssetError(`has ${what}, which can run code`, 'export it without scripts and embedded pages');
}

function sizeOf({ width, height, viewBox }: Readonly<Record<string, string>>): Size | undefined {
  const pixels = (value = ''): number => Number(/^\s*(\d*\.?\d+)(?:px)?\s*$/.exec(value)?.[1] ?? 0);
  const [, , boxWidth = 0, boxHeight = 0] = (viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [w, h] = [pixels(width), pixels(height)];
  const size =
    w && h
      ? { width: w, height: h }
      : boxWidth > 0 && boxHeight > 0
        ? // One side given: the other follows.
          w
          ? { width: w, height: (w * boxHeight) / boxWidth }
          : h
            ? { width: (h * boxWidth) / boxHeight, height: h }
            : { width: boxWidth, height: boxHeight }
        : undefined;
  return size && { width: Math.round(size.width), height: Math.round(size.height) };
}
