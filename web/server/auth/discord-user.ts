import { z } from 'zod';

const discordUserSchema = z.object({
  id: z.string(),
  username: z.string(),
  global_name: z.string().nullish(),
  avatar: z.string().nullish(),
});

/** Asks Discord whose access token it is. Throws where Discord does not say. */
export const discordUser = async (apiUrl: string, accessToken: string) => {
  const answer = await fetch(`${apiUrl}/users/@me`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  if (!answer.ok) throw new Error(`Discord answered ${answer.status} for the user`);
  const { id, username, global_name, avatar } = discordUserSchema.parse(await answer.json());
  return {
    user_id: id,
    name: global_name ?? username,
    avatar_url: avatar ? `https://cdn.discordapp.com/avatars/${id}/${avatar}.png` : null,
  };
};
