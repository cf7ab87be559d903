FROM node:20-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0
COPY package.json package-lock.json tsconfig.base.json tsconfig.json ./
COPY engine/package.json engine/
COPY db/package.json db/
COPY web/package.json web/
COPY bot/package.json bot/
COPY test/package.json test/
RUN npm ci --include=dev --ignore-scripts
COPY . .
RUN npm run build
USER node
EXPOSE 3000
CMD ["node", "--import", "tsx", "start.ts"]
