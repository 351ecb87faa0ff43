// SPDX-License-Identifier: EUPL-1.2
// Pictures of a page, for people to look at. Drawing them takes longer than all that is checked.
const most = 8000; // px: a browser draws no surface higher than 16,384, and nobody looks at one

// A browser on a busy machine may fail to draw; it is asked a second time, and what it says then counts.
export async function takePicture(page, options) {
  try {
    return await page.screenshot(options);
  } catch (trouble) {
    console.log(`asked again for ${options.path ?? page.url()}: ${trouble.message.split('\n')[0]}`);
    return page.screenshot(options);
  }
}

// Until the page has been drawn once: just loaded, it may have nothing to take a picture of.
export function drawn(page) {
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

// Writes STEM.png, and where the page is longer than `most` STEM-2.png and so on.
export async function takePictures(page, stem) {
  await drawn(page);
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: document.documentElement.scrollHeight,
  }));
  for (let top = 0, part = 1; top < height; top += most, part += 1) {
    const clip = { x: 0, y: top, width, height: Math.min(most, height - top) };
    const file = `${stem}${part > 1 ? `-${part}` : ''}.png`;
    await takePicture(page, { path: file, clip, fullPage: true });
  }
}
