// Three ways to press something: with a mouse, with a finger, and with a keyboard and nothing else.
import { place } from './keys.mjs';

export const mouse = { name: 'the mouse', press: (_, target) => target.click() };

export const finger = { name: 'a finger', press: (_, target) => target.tap() };

export const keyboard = {
  name: 'the keyboard',
  /** Comes to a control by Tab and presses it; a row stands for its input. */
  async press(page, target) {
    await target.waitFor();
    const control = await target.evaluateHandle((element) => element.control ?? element);
    // A group of radio buttons is one stop, and the arrows go about in it.
    const where = () => control.evaluate((wanted) => {
      const on = document.activeElement;
      if (on === wanted) return 'there';
      return on.type === 'radio' && on.name === wanted.name && on.form === wanted.form ? 'in its group' : '';
    });
    const name = await control.evaluate((wanted) => wanted.innerText || wanted.id || wanted.localName);
    let at = await where();
    for (let stops = 0; !at; stops += 1) {
      if (stops > 150) throw new Error(`Tab does not come to “${name}”`);
      await page.keyboard.press('Tab');
      at = await where();
    }
    for (let stops = 0; at === 'in its group'; stops += 1) {
      if (stops > 10) throw new Error(`no arrow comes to “${name}”`);
      await page.keyboard.press('ArrowDown');
      at = await where();
    }
    const [kind, checked] = await control.evaluate((wanted) => [wanted.type, wanted.checked]);
    if (kind !== 'radio' || !checked) {
      await page.keyboard.press(kind === 'radio' || kind === 'checkbox' ? 'Space' : 'Enter');
    }
    await control.dispose();
    await place(page, `pressing “${name}”`);
  },
};
