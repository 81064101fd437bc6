import type { Tool } from '../render-tools.js';
import { print } from './print.js';
import { share } from './share.js';
import { textSize } from './text-size.js';
import type { Press, ToolContext } from './tool.js';

const presses: Record<Tool, Press> = {
  textSize,
  print,
  share,
  readAloud: async (context) => (await import('./read-aloud.js')).readAloud(context),
};

/** Does what the button of a tool says. */
export async function press(tool: Tool, context: ToolContext): Promise<void> {
  await presses[tool](context);
}
