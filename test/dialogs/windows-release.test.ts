import { expect, test } from '@jest/globals';
import { windowsRelease } from '../../dialogs/windows-release.ts';

test.each([
  ['10.0.22621.0', { windows: '11', version: '22H2', build: null }],
  ['10.0.19045', { windows: '10', version: '22H2', build: null }],
  ['10.0.26100.4061', { windows: '11', version: '24H2', build: '26100.4061' }],
])('%s is a release that people know by its version', (version, release) => {
  expect(windowsRelease(version)).toEqual(release);
});

test.each(['10.0.99999.0', '6.3.9600', '17.0', 'latest', '10.0.constructor'])('%s is no release on the list', (version) => {
  expect(windowsRelease(version)).toBeNull();
});
