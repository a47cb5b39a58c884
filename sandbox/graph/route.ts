import type { World } from '../world.ts';
import type { Needs } from './permissions.ts';
import type { GraphAnswer, GraphRequest, GraphVersion } from './request.ts';

/** One operation of Microsoft Graph. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Parameters in braces: "/users/{id}", "/…/getEffectivePermissions(scope='{scope}')". */
  path: string;
  versions: readonly GraphVersion[];
  needs: Needs;
  /** Throws Refusal. */
  answer(request: GraphRequest, world: World, params: Record<string, string>): GraphAnswer;
}

export const everyVersion = ['v1.0', 'beta'] as const;
export const betaOnly = ['beta'] as const;

/** A read, in both versions unless said otherwise. */
export function get(path: string, needs: Needs, answer: Route['answer'], versions: Route['versions'] = everyVersion): Route {
  return { method: 'GET', path, versions, needs, answer };
}

export interface RouteMatch {
  route: Route;
  params: Record<string, string>;
}

/** Matches paths without regard to case, as OData segments in Graph are. */
export class RouteTable {
  readonly #rows: { route: Route; pattern: RegExp; names: string[] }[];

  constructor(routes: readonly Route[]) {
    this.#rows = routes.map((route) => {
      const names = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
      const literal = route.path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '([^/]*?)');
      return { route, names, pattern: new RegExp(`^${literal}$`, 'i') };
    });
  }

  find(method: string, version: GraphVersion, path: string): RouteMatch | null {
    for (const { route, pattern, names } of this.#rows) {
      if (route.method !== method || !route.versions.includes(version)) continue;
      const match = pattern.exec(path);
      if (match) return { route, params: Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? ''])) };
    }
    return null;
  }
}
