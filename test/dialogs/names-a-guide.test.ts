import { describe, expect, test } from '@jest/globals';
import { namesGuide } from '../../dialogs/names-a-guide.ts';
import { findUnknownDevice } from '../../dialogs/unknown-device.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';

const guides = loadGuides([builtInGuides]);

describe('the words of a guide', () => {
  test.each([
    'laptop instellen met een usb-stick',
    'hoe meld ik mijn laptop aan met autopilot',
    'set up my laptop, it has configuration manager',
    'enroll my laptop with a usb stick',
  ])('say in "%s" that somebody sets up a device', (text) => {
    expect(namesGuide(text, true, guides)).toBe(true);
  });

  test.each([
    ['asks how administrators set it up, for many', 'set up autopilot for 200 laptops'],
    ['tells of trouble', 'ik kan me niet aanmelden op de kiosk-computer'],
    ['leaves', 'un-enroll my kiosk computer'],
    ['names no device', 'set up autopilot'],
    ['names no guide', 'set up my laptop'],
  ])('say nothing of the kind where somebody %s', (_what, text) => {
    expect(namesGuide(text, true, guides)).toBe(false);
  });

  test('need not say whose device it is where nothing else was heard', () => {
    expect(namesGuide('set up the kiosk computer', false, guides)).toBe(true);
    expect(namesGuide('set up the kiosk computer', true, guides)).toBe(false);
  });
});

test.each([
  ['my Apple Watch', 'watch'],
  ['een smartwatch', 'watch'],
  ['de printer', 'other'],
  ['my Galaxy', null],
  ['watch my iPhone', null],
])('"%s" is %s', (text, unknown) => {
  expect(findUnknownDevice(text)).toBe(unknown);
});
