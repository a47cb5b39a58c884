import MarkdownIt from 'markdown-it';

// The subset that Teams knows: bold, italic, strikethrough, lists, links. Headings, tables, images, quotes and
// code stay as they were typed, and so does HTML.
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
markdown.disable(['heading', 'lheading', 'table', 'image', 'blockquote', 'code', 'fence', 'hr', 'html_block']);

markdown.renderer.rules['link_open'] = (tokens, index, options, _env, self) => {
  const token = tokens[index];
  token?.attrSet('target', '_blank');
  token?.attrSet('rel', 'noopener noreferrer');
  return self.renderToken(tokens, index, options);
};

export function renderMarkdown(text: string): string {
  return markdown.render(text);
}
