# The product with a PostgreSQL elsewhere: DATABASE_URL is required.
FROM node:20-bookworm-slim AS build
WORKDIR /watchfloor
COPY . .
RUN npm ci --no-audit --no-fund && npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 WATCHFLOOR_DEMO=off
WORKDIR /watchfloor
# root owns the files: who serves cannot change what is served
COPY --from=build /watchfloor ./
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["node", "scripts/healthcheck.mjs"]
# not through npm: signals reach the server itself, and it drains
CMD ["node", "apps/server/dist/main.js"]
