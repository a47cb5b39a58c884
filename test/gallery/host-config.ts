// Teams' own look, near enough to judge spacing, contrast and line breaks.

interface Palette {
  page: string;
  card: string;
  text: string;
  subtle: string;
  border: string;
  accent: string;
  good: string;
  warning: string;
  attention: string;
  fills: { emphasis: string; accent: string; good: string; warning: string; attention: string };
}

export type Theme = 'light' | 'dark';

export const palettes: Record<Theme, Palette> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    border: '#d1d1d1',
    accent: '#5b5fc7',
    good: '#237b4b',
    warning: '#835c00',
    attention: '#c4314b',
    fills: { emphasis: '#f0f0f0', accent: '#c7cbf7', good: '#e7f2da', warning: '#fbf6d9', attention: '#fcf0f3' },
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    border: '#404040',
    accent: '#9ea2ff',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f9526b',
    fills: { emphasis: '#3d3d3d', accent: '#4f52b2', good: '#0f3d1f', warning: '#463100', attention: '#5a1a26' },
  },
};

export function hostConfig(theme: Theme, narrow: boolean): object {
  const p = palettes[theme];
  const colour = (value: string) => ({ default: value, subtle: value });
  const foregroundColors = {
    default: { default: p.text, subtle: p.subtle },
    accent: colour(p.accent),
    good: colour(p.good),
    warning: colour(p.warning),
    attention: colour(p.attention),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: '"Segoe UI", "Open Sans", "DejaVu Sans", sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    spacing: { none: 0, small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: narrow ? 12 : 16 },
    separator: { lineThickness: 1, lineColor: p.border },
    containerStyles: {
      default: style(p.card),
      emphasis: style(p.fills.emphasis),
      accent: style(p.fills.accent),
      good: style(p.fills.good),
      warning: style(p.fills.warning),
      attention: style(p.fills.attention),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: narrow ? 'vertical' : 'horizontal',
      actionAlignment: narrow ? 'stretch' : 'left',
      showCard: { actionMode: 'inline' },
    },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 130 }, value: { wrap: true }, spacing: 16 },
    textStyles: { heading: { size: 'medium', weight: 'bolder' } },
  };
}
