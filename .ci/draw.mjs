// Draws every model that has changed to docs/diagrams/<id>.svg, with bpmn-js in Chromium. Each drawing names the hash
// of its model, so that DrawingsTest can tell when it is stale.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'docs/diagrams');
const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');

const files = (await readdir(join(root, 'processes'), { recursive: true })).filter((file) => file.endsWith('.bpmn'));
await mkdir(target, { recursive: true });
const browser = await launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  for (const file of files.sort()) {
    const xml = await readFile(join(root, 'processes', file), 'utf8');
    const drawing = join(target, `${basename(file, '.bpmn')}.svg`);
    const mark = `<!-- drawn from model ${createHash('sha256').update(xml).digest('hex')} -->`;
    if (existsSync(drawing) && (await readFile(drawing, 'utf8')).includes(mark)) {
      continue;
    }
    const page = await browser.newPage();
    await page.setContent('<div id="canvas" style="width: 800px; height: 600px"></div>');
    await page.addScriptTag({ path: viewer });
    const svg = await page.evaluate(async (model) => {
      const diagram = new window.BpmnJS({ container: '#canvas' });
      await diagram.importXML(model);
      return (await diagram.saveSVG()).svg;
    }, xml);
    await page.close();
    await writeFile(drawing, svg.replace('<svg ', `${mark}\n<svg style="background: white" `) + '\n');
    console.log(`drawn: ${drawing}`);
  }
} finally {
  await browser.close();
}
