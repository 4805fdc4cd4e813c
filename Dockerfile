FROM node:24-slim AS build
WORKDIR /shelfie
COPY package.json package-lock.json .npmrc ./
COPY patches ./patches
RUN npm ci
COPY . .
RUN node scripts/build-once.mjs && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
WORKDIR /shelfie
RUN install --directory --owner=node --group=node --mode=0700 /data
COPY --from=build /shelfie/package.json /shelfie/.npmrc ./
COPY --from=build /shelfie/node_modules ./node_modules
COPY --from=build /shelfie/build ./build
# Migrations are read, and workers and commands started, from the sources.
COPY --from=build /shelfie/db ./db
COPY --from=build /shelfie/app ./app
COPY --from=build /shelfie/scripts ./scripts
COPY --from=build /shelfie/public ./public
COPY --from=build /shelfie/tsconfig.json ./
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
	CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||3000)+'/healthz').then(a=>process.exit(a.ok?0:1),()=>process.exit(1))"]
CMD ["node", "build/server/index.js"]
