# Balie alone, for a tenant: no sandbox, no tests, no compiler step (docs/decisions/0006-run-typescript-with-tsx.md).
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production PORT=3978 DATA_DIR=/data
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json tsconfig.json LICENSE ./
COPY actions ./actions
COPY alerts ./alerts
COPY readiness ./readiness
COPY bot ./bot
COPY cards ./cards
COPY dialogs ./dialogs
COPY graph ./graph
COPY guides ./guides
COPY store ./store
COPY understanding ./understanding
# Used only without DATABASE_URL. Keep it on a disk of its own and back it up: docs/configuration.md.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node is process 1 and gets SIGTERM itself, so that running jobs are finished before it ends.
CMD ["node", "--import", "tsx", "bot/main.ts"]
