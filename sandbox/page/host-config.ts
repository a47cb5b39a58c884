import { HostConfig } from 'adaptivecards';

// How Teams dresses a card. Colours are variables of the style sheet, so a card follows the theme without being drawn again.

const colours = {
  default: pair('--card-ink', '--card-soft'),
  dark: pair('--card-ink', '--card-soft'),
  light: pair('--card-faint', '--card-faint'),
  accent: pair('--accent-text', '--accent-text'),
  good: pair('--good', '--good'),
  warning: pair('--warn', '--warn'),
  attention: pair('--bad', '--bad'),
};

function pair(normal: string, subtle: string): object {
  return { default: `var(${normal})`, subtle: `var(${subtle})` };
}

function container(background: string, border: string): object {
  return { backgroundColor: `var(${background})`, borderColor: `var(${border})`, foregroundColors: colours };
}

export const teamsHostConfig = new HostConfig({
  fontFamily: 'inherit',
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--card-line)' },
  supportsInteractivity: true,
  fontTypes: {
    default: { fontFamily: 'inherit', fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 }, fontWeights: { lighter: 400, default: 400, bolder: 600 } },
    monospace: { fontFamily: 'var(--mono)', fontSizes: { small: 12, default: 13, medium: 13, large: 18, extraLarge: 24 }, fontWeights: { lighter: 400, default: 400, bolder: 600 } },
  },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('--card', '--card-line'),
    emphasis: container('--card-emphasis', '--card-line'),
    accent: container('--card-accent', '--card-accent'),
    good: container('--card-good', '--card-good'),
    attention: container('--card-bad', '--card-bad'),
    warning: container('--card-warn', '--card-warn'),
  },
  actions: {
    maxActions: 6, spacing: 'medium', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' }, preExpandSingleShowCardAction: false, allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: {
    title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 160 },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 16,
  },
  textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
  textBlock: { headingLevel: 3 },
  inputs: {
    label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' }, optionalInputs: { weight: 'bolder' } },
    errorMessage: { color: 'attention', weight: 'default', spacing: 'small' },
  },
});
