import { chromium as launcher, type Browser } from 'playwright-core';

/** A real Chromium from npm, with the system libraries that it brings along: nothing of the machine is used. */
export async function openBrowser(): Promise<Browser> {
  // Read when the package is loaded: it says which of the libraries it brings along to unpack.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return launcher.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: true });
}
