import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod/v4';
import { buildAppPackage, fillManifest, localIds, manifestProblems, readAppIds } from '../../src/cli/app-package.js';
import { projectRoot } from '../../src/root.js';

const manifestSchema = z.object({
  version: z.string(),
  id: z.string(),
  bots: z.array(
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(
        z.object({ scopes: z.array(z.string()), commands: z.array(z.object({ title: z.string() })) }),
      ),
    }),
  ),
  composeExtensions: z.array(
    z.object({
      botId: z.string(),
      commands: z.array(z.object({ id: z.string(), parameters: z.array(z.object({ name: z.string() })) })),
    }),
  ),
  validDomains: z.array(z.string()),
});

const ids = {
  TEAMS_APP_ID: '11111111-1111-1111-1111-111111111111',
  BOT_ID: '22222222-2222-2222-2222-222222222222',
  BOT_DOMAIN: 'lta.example.nl',
};

function manifest(): z.infer<typeof manifestSchema> {
  return manifestSchema.parse(JSON.parse(fillManifest(ids)));
}

describe('the Teams manifest', () => {
  it("fits Microsoft's schema of its version", () => {
    expect(manifestProblems(JSON.parse(fillManifest(localIds)))).toEqual([]);
  });

  it('is refused, with the place, when an id is not one', () => {
    const problems = manifestProblems(JSON.parse(fillManifest({ ...ids, BOT_ID: 'lta' })));
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['/bots/0/botId', '/composeExtensions/0/botId']);
  });

  it('is refused when it names a version that nobody released', () => {
    expect(manifestProblems({ manifestVersion: 'devPreview' })).toHaveLength(1);
  });

  it('has every placeholder filled in', () => {
    expect(fillManifest(ids)).not.toContain('${{');
    expect(manifest()).toMatchObject({
      id: ids.TEAMS_APP_ID,
      bots: [{ botId: ids.BOT_ID }],
      composeExtensions: [{ botId: ids.BOT_ID }],
      validDomains: [ids.BOT_DOMAIN],
    });
  });

  it('has the version of the package', () => {
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(text('package.json')));
    expect(manifest().version).toBe(version);
  });

  it('offers the words that stay the same, and those about requests only where nobody else reads along', () => {
    const words = (manifest().bots[0]?.commandLists ?? []).map(({ scopes, commands }) => [
      scopes,
      commands.map(({ title }) => title),
    ]);
    expect(words).toEqual([
      [['personal'], ['verzoek om wijziging', 'mijn verzoeken', 'status', 'help', 'stop']],
      [['team', 'groupChat'], ['help']],
    ]);
  });

  it('searches the knowledge base from the message box', () => {
    expect(manifest().composeExtensions[0]?.commands).toEqual([{ id: 'zoek', parameters: [{ name: 'vraag' }] }]);
  });
});

describe('the icons', () => {
  it('have the sizes that Teams asks for', () => {
    expect(sizeOf(png('color.png'))).toEqual([192, 192]);
    expect(sizeOf(png('outline.png'))).toEqual([32, 32]);
  });

  it('have an outline of white on nothing', () => {
    const pixels = pixelsOf(png('outline.png'));
    const visible = pixels.filter(([, , , alpha]) => alpha > 0);
    expect(visible.length).toBeGreaterThan(50);
    expect(visible.length).toBeLessThan(pixels.length / 2);
    expect(visible.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
  });
});

describe('the package', () => {
  it('holds the manifest and both icons, and nothing else', () => {
    const zip = buildAppPackage(ids);
    if (!zip.ok) throw new Error(zip.error.join('\n'));
    const files = unzipSync(zip.value);
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(strFromU8(files['manifest.json'] ?? new Uint8Array())).toBe(fillManifest(ids));
    expect(Buffer.from(files['color.png'] ?? []).equals(png('color.png'))).toBe(true);
  });

  it('is not made when the manifest does not fit', () => {
    expect(buildAppPackage({ ...ids, TEAMS_APP_ID: '' })).toMatchObject({ ok: false });
  });

  it('takes its ids from the environment, and names what is missing', () => {
    expect(
      readAppIds({ TEAMS_APP_ID: ids.TEAMS_APP_ID, MicrosoftAppId: ids.BOT_ID, BOT_DOMAIN: ids.BOT_DOMAIN }),
    ).toEqual({
      ok: true,
      value: ids,
    });
    expect(readAppIds({ MicrosoftAppId: ids.BOT_ID })).toEqual({ ok: false, error: ['TEAMS_APP_ID', 'BOT_DOMAIN'] });
  });
});

function text(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}

function png(file: string): Buffer {
  return readFileSync(join(projectRoot, 'appPackage', file));
}

function sizeOf(image: Buffer): [number, number] {
  expect(image.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [image.readUInt32BE(16), image.readUInt32BE(20)];
}

/** The pixels of a PNG with 8 bits for each of red, green, blue and alpha, saved without row filters. */
function pixelsOf(image: Buffer): [number, number, number, number][] {
  expect([image[24], image[25]]).toEqual([8, 6]);
  const rows = inflateSync(Buffer.concat(chunksOf(image, 'IDAT')));
  const [width, height] = sizeOf(image);
  const stride = 1 + width * 4;
  return Array.from({ length: width * height }, (_, index) => {
    const row = Math.floor(index / width) * stride;
    expect(rows[row]).toBe(0);
    const [red = 0, green = 0, blue = 0, alpha = 0] = rows.subarray(row + 1 + (index % width) * 4);
    return [red, green, blue, alpha];
  });
}

function chunksOf(image: Buffer, type: string): Buffer[] {
  const chunks: Buffer[] = [];
  for (let start = 8; start < image.length;) {
    const length = image.readUInt32BE(start);
    if (image.toString('latin1', start + 4, start + 8) === type)
      chunks.push(image.subarray(start + 8, start + 8 + length));
    start += 12 + length;
  }
  return chunks;
}
