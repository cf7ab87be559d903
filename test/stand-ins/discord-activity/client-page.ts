/** What the page of Discord's client is told of by its test. */
export interface ClientPageOptions {
  readonly applicationId: string;
  readonly channelId: string;
}

/** The page of Discord's client: it frames the Activity, and answers it as the embedded SDK's protocol has it. What somebody decides there is asked of `window.consent`, which gives a code or null; what is opened outside goes to `window.opened`. */
export const clientPage = ({ applicationId, channelId }: ClientPageOptions): string => {
  const query = new URLSearchParams({
    instance_id: 'i-1-gc-1',
    frame_id: 'frame-1',
    platform: 'desktop',
    channel_id: channelId,
    guild_id: '1',
  });
  const activity = `https://${applicationId}.discordsays.com`;
  return `<!doctype html><title>Discord</title>
<style>html, body, iframe { margin: 0; width: 100%; height: 100%; border: 0 }</style>
<script type="module">
  const HANDSHAKE = 0, FRAME = 1;
  const user = { id: '1', username: 'somebody', discriminator: '0', global_name: null, avatar: null, public_flags: 0 };
  const application = { id: '${applicationId}', name: 'Paper Dynasty', description: '' };
  const ACTS = {
    AUTHORIZE: async () => {
      const code = await window.consent();
      if (code === null) throw { code: 4002, message: 'OAuth2 Error: access_denied' };
      return { code };
    },
    AUTHENTICATE: async ({ access_token }) =>
      ({ access_token, user, scopes: ['identify'], expires: '2099-01-01T00:00:00.000Z', application }),
    OPEN_EXTERNAL_LINK: async ({ url }) => (await window.opened(url), { opened: true }),
    ENCOURAGE_HW_ACCELERATION: async () => ({ enabled: true }),
  };
  addEventListener('message', async ({ origin, source, data: [opcode, said] }) => {
    if (origin !== '${activity}') return;
    const answer = (payload) => source.postMessage([FRAME, payload], origin);
    if (opcode === HANDSHAKE) {
      if (said.client_id !== '${applicationId}' || said.frame_id !== 'frame-1') return;
      answer({ cmd: 'DISPATCH', evt: 'READY', nonce: null, data: { v: 1, config: { cdn_host: 'cdn.discordapp.com', api_endpoint: '//discord.com/api', environment: 'production' } } });
    } else if (opcode === FRAME) {
      const { cmd, nonce, args } = said;
      try {
        answer({ cmd, nonce, evt: null, data: await ACTS[cmd](args) });
      } catch (data) {
        answer({ cmd, nonce, evt: 'ERROR', data });
      }
    }
  });
</script>
<iframe src="${activity}/?${query.toString().replaceAll('&', '&amp;')}" allow="autoplay; encrypted-media"
  sandbox="allow-forms allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts"></iframe>`;
};
