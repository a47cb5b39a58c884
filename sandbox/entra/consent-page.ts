import type { EntraPerson } from './directory.ts';

// The page a person meets when Entra wants more than a silent token: consent, or a second factor.

export interface ConsentQuestion {
  person: EntraPerson;
  permissions: readonly string[];
  kind: 'consent' | 'step-up';
  /** Carried through the form; the redirect address was checked before the page is drawn. */
  fields: Record<string, string>;
  action: string;
}

export function consentPage(question: ConsentQuestion): string {
  const { person, kind } = question;
  const list = question.permissions.map((name) => `<li><code>${escapeHtml(name)}</code></li>`).join('');
  const body =
    kind === 'consent'
      ? `<h1>Permissions requested</h1><p>Balie wants to act for you in Microsoft Graph:</p><ul>${list}</ul>`
      : `<h1>One more check</h1><p>Your organisation asks for a second factor before Balie may act for you. In this simulated company your phone approves at once.</p>`;
  return frame(`
    <p class="who">${escapeHtml(person.displayName)}<br><span>${escapeHtml(person.userPrincipalName)}</span></p>
    ${body}
    <form method="post" action="${escapeHtml(question.action)}">
      ${Object.entries(question.fields).map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`).join('')}
      <button name="answer" value="cancel">Cancel</button>
      <button name="answer" value="accept" class="main" autofocus>${kind === 'consent' ? 'Accept' : 'Approve'}</button>
    </form>`);
}

export function problemPage(text: string): string {
  return frame(`<h1>This sign-in cannot go on</h1><p>${escapeHtml(text)}</p>`);
}

function frame(content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Sign in · simulated Entra ID</title><style>
:root{color-scheme:light dark;--bg:#eef0f4;--card:#fff;--ink:#1d1f27;--soft:#5d6270;--line:#d9dce4;--accent:#4b53bc}
@media(prefers-color-scheme:dark){:root{--bg:#14151b;--card:#1f2129;--ink:#eceef4;--soft:#a2a7b5;--line:#363a46;--accent:#8f96f0}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--bg);color:var(--ink);
font:15px/1.5 "Segoe UI",-apple-system,Roboto,"Noto Sans","Liberation Sans",system-ui,sans-serif;padding:16px}
main{width:min(440px,100%);background:var(--card);border:1px solid var(--line);border-radius:14px;padding:28px}
small{color:var(--soft)}h1{font-size:22px;line-height:1.3;margin:16px 0 6px}.who{margin:0}.who span{color:var(--soft)}
ul{padding-left:20px;color:var(--soft)}code{font-size:13px;overflow-wrap:anywhere}form{display:flex;justify-content:flex-end;gap:10px;margin-top:24px}
button{font:inherit;padding:8px 20px;border-radius:8px;border:1px solid var(--line);background:transparent;color:inherit;cursor:pointer}
button.main{background:var(--accent);border-color:var(--accent);color:#fff;font-weight:600}
@media(prefers-color-scheme:dark){button.main{color:#14151b}}button:focus-visible{outline:3px solid color-mix(in srgb,var(--accent) 55%,transparent);outline-offset:2px}
</style></head><body><main><small>Simulated Entra ID</small>${content}</main></body></html>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
