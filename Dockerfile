# One file, two images: `app` (API, worker, signer, witness, and the one-shots that prepare MongoDB and the keys) and `web` (nginx before the API).
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json ./
COPY schema schema
COPY api api
COPY detectors detectors
COPY jobs jobs
COPY witness witness
COPY cli cli
COPY scripts scripts
COPY web web
RUN node scripts/build.mjs && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim AS app
# Fonts for documents with Chinese text.
RUN apt-get update && apt-get install -y --no-install-recommends fonts-noto-cjk && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/schema schema
# The pages of the detectors, which the API shows.
COPY --from=build /app/detectors detectors
COPY --from=build /app/jobs/exporting/fonts jobs/exporting/fonts
COPY --from=build /app/cli/qingcai.mjs cli/qingcai.mjs
COPY docker/worker-health.mjs docker/worker-health.mjs
RUN ln -s /app/cli/qingcai.mjs /usr/local/bin/qingcai && install -d -o node -g node -m 700 /data /signer /witness && install -d -o node -g node /policy
ENV NODE_OPTIONS="--enable-source-maps --max-semi-space-size=32" NODE_ENV=production HOST=0.0.0.0 PORT=4000 QINGCAI_DATA=/data
VOLUME /data
USER node
CMD ["node", "dist/api/main.js"]

FROM nginx:1.29-alpine AS web
COPY docker/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /app/dist/web /usr/share/nginx/html
EXPOSE 8080
