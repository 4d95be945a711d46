# A slice: its program as plain JavaScript, its Node, and Debian's Chromium. tools/slice-image makes the context, in which
# nothing else lies; any Debian may be the base.
ARG BASE=debian:bookworm-slim
FROM ${BASE}

RUN for program in chromium-headless-shell tini; do command -v "$program" >/dev/null || missing=1; done; \
    [ -z "${missing:-}" ] || { apt-get update && \
    apt-get install -y --no-install-recommends chromium-headless-shell tini ca-certificates fonts-dejavu-core fonts-noto-color-emoji && \
    rm -rf /var/lib/apt/lists/*; }; \
    mkdir -p /slice/session /slice/media /slice/keys /data/anchors; \
    ln -s /slice/session /data/browser

COPY . /app/
WORKDIR /app
# The program itself: the script in /usr/bin stays between, and what ends it does not end the browser.
ENV CHROMIUM_PATH=/usr/lib/chromium/chromium-headless-shell NODE_ENV=production TZ=UTC LANG=C.UTF-8 PORT=3000 HOST=0.0.0.0 \
    SLICE_DIR=/slice SLICE_KEY_FILE=/slice/keys/slice.json DATA_DIR=/data HOME=/slice/session

# The gateway gives each slice an account of its own; this one is for whoever runs the image by hand.
USER 65534:65534
EXPOSE 3000
ENTRYPOINT ["tini", "--", "/app/node"]
CMD ["/app/apps/slice/src/tenant.js"]
