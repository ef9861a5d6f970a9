# The service: docker build -t jevons . && docker run --rm --read-only -p 127.0.0.1:8080:8080 --user $(id -u):$(id -g) --mount type=bind,src=$PWD/keys,dst=/run/secrets,readonly jevons
ARG NODE_VERSION=20.20.2

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /jevons
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:${NODE_VERSION}-bookworm-slim
# The service runs on Node alone.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /usr/local/bin/yarn /usr/local/bin/yarnpkg /opt
WORKDIR /jevons
COPY --from=build /jevons/package.json /jevons/LICENSE ./
COPY --from=build /jevons/node_modules ./node_modules
COPY --from=build /jevons/dist ./dist
COPY --from=build /jevons/models ./models
COPY --from=build /jevons/scenarios ./scenarios
# All addresses of the container; who reaches it is for the published port and the keys.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 JEVONS_KEYS=/run/secrets/jevons-keys
EXPOSE 8080
# The user node of the image, as a number: some platforms refuse a name.
USER 1000:1000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/cli.js"]
CMD ["serve"]
