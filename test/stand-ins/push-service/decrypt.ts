import { createDecipheriv, createECDH, hkdfSync, type ECDH } from 'node:crypto';

const SALT = 16;
const TAG = 16;

const derive = (secret: Buffer, salt: Buffer, info: Buffer | string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));

/** What a browser with these keys reads in a message of one record (RFC 8188 and 8291). Throws on any other. */
export const decrypted = (body: Buffer, browser: ECDH, auth: Buffer): string => {
  const salt = body.subarray(0, SALT);
  const idLength = body.readUInt8(SALT + 4);
  const sender = body.subarray(SALT + 5, SALT + 5 + idLength);
  const record = body.subarray(SALT + 5 + idLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), sender]);
  const secret = derive(browser.computeSecret(sender), auth, info, 32);
  const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = derive(secret, salt, 'Content-Encoding: nonce\0', 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(record.subarray(-TAG));
  const plain = Buffer.concat([decipher.update(record.subarray(0, -TAG)), decipher.final()]);
  const end = plain.lastIndexOf(2);
  return plain.subarray(0, end).toString('utf8');
};

/** A browser's key pair. */
export const newBrowserKey = (): ECDH => {
  const key = createECDH('prime256v1');
  key.generateKeys();
  return key;
};
