/** Hardware that the company buys, and which operating system versions run on it. */
interface Model {
  manufacturer: string;
  model: string;
  memoryGiB: number;
  storageGiB: number;
}

export interface Hardware {
  models: readonly Model[];
  versions: readonly string[];
  /** Pattern of a serial number: 9 is a digit, X a letter or digit, anything else itself. */
  serial: string;
}

function models(manufacturer: string, memoryGiB: number, storageGiB: number, ...names: string[]): Model[] {
  return names.map((model) => ({ manufacturer, model, memoryGiB, storageGiB }));
}

export const windowsLaptops: Hardware = {
  models: [
    ...models('Dell Inc.', 16, 512, 'Latitude 5450', 'Latitude 7450', 'Precision 3490'),
    ...models('HP', 16, 512, 'HP EliteBook 840 14 inch G11 Notebook PC', 'HP ProBook 450 15.6 inch G10 Notebook PC'),
    ...models('LENOVO', 32, 1024, '21KC0026MH', '21ML003EMH'),
    ...models('Microsoft Corporation', 16, 256, 'Surface Laptop 6', 'Surface Pro 11th Edition'),
  ],
  versions: ['10.0.26200.7171', '10.0.26200.6901', '10.0.26100.7171', '10.0.26100.6584', '10.0.22631.6199'],
  serial: 'XXX9XX9',
};

export const iPhones: Hardware = {
  models: models('Apple', 0, 128, 'iPhone 17', 'iPhone 16', 'iPhone 16e', 'iPhone 15', 'iPhone 14', 'iPhone SE (3rd generation)'),
  versions: ['26.1', '26.0.1', '18.7.2', '18.6.2'],
  serial: 'XXXXXXXXXX',
};

export const iPads: Hardware = {
  models: models('Apple', 0, 128, 'iPad (A16)', 'iPad (10th generation)', 'iPad Air 11-inch (M3)', 'iPad mini (A17 Pro)'),
  versions: ['26.1', '26.0.1', '18.7.2'],
  serial: 'XXXXXXXXXX',
};

export const androidPhones: Hardware = {
  models: [
    ...models('samsung', 0, 128, 'SM-S931B', 'SM-A566B', 'SM-G556B'),
    ...models('Google', 0, 128, 'Pixel 9a', 'Pixel 10'),
    ...models('Fairphone', 0, 256, 'FP6'),
  ],
  versions: ['16', '15', '14'],
  serial: 'R5CX99XXXXX',
};

export const androidScanners: Hardware = {
  models: models('Zebra Technologies', 0, 64, 'TC58', 'TC22', 'MC3400'),
  versions: ['14', '13'],
  serial: '99999999999999',
};

export const macs: Hardware = {
  models: models('Apple', 16, 512, 'MacBook Air (M4)', 'MacBook Pro 14 (M4)', 'Mac mini (M4)'),
  versions: ['26.1 (25B78)', '15.7.2 (24G325)', '26.0.1 (25A362)'],
  serial: 'XXXXXXXXXX',
};

export const holoLenses: Hardware = {
  models: models('Microsoft Corporation', 4, 64, 'HoloLens 2'),
  versions: ['10.0.22621.1555'],
  serial: '003999999999',
};

export const linuxLaptops: Hardware = {
  models: models('Dell Inc.', 32, 1024, 'Precision 5690', 'XPS 13 9350'),
  versions: ['24.04', '22.04'],
  serial: 'XXX9XX9',
};
