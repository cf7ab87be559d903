import fastifyPlugin from 'fastify-plugin';

/** What the page needs of a device: nothing. */
const PERMISSIONS = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'midi', 'bluetooth']
  .map((feature) => `${feature}=()`)
  .join(', ');

/** What may differ from person to person: it is kept by no cache. */
const PERSONAL = /^\/(?:api|auth)\//;

/** Lets no cache keep what may be one person's, and no page use a device's parts. */
export const privateAnswers = fastifyPlugin(async (app) => {
  app.addHook('onSend', async (request, reply) => {
    void reply.header('permissions-policy', PERMISSIONS);
    if (PERSONAL.test(request.url) && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
  });
});
