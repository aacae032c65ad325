// A relay for Yiren's gateway: takes what WeChat pushes while the computer sleeps, and hands it out to it. It holds the callback tokens and
// WeChat Pay's public key, nothing that opens anything: what comes is sealed to the desktop's public key before it is written down.
// Node.js 18 or later, no packages. Start: node relay.mjs. Settings are environment variables, see README.md.
import { createHash, createCipheriv, createPublicKey, publicEncrypt, randomBytes, timingSafeEqual, verify, constants } from 'node:crypto';
import { createServer } from 'node:http';
import { mkdirSync, readdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const env = process.env;
const mostBytes = 64 * 1024;
const mostItems = Number(env.RELAY_MOST_ITEMS ?? 20000);
const longestAge = 600; // s; the contract's own rule for replays
const dir = env.RELAY_DIR ?? './relay-data';
const tokens = { official: env.RELAY_TOKEN_OFFICIAL, mini: env.RELAY_TOKEN_MINI, wecom: env.RELAY_TOKEN_WECOM };
const pem = (text) => (text ? createPublicKey(text.replaceAll('\\n', '\n')) : undefined);
const desktopKey = pem(env.RELAY_PUBLIC_KEY);
const payKey = pem(env.RELAY_PAY_KEY); // 微信支付公钥: public
if (!desktopKey || !env.RELAY_SECRET || env.RELAY_SECRET.length < 32) {
    console.error('RELAY_PUBLIC_KEY and RELAY_SECRET (32 characters or more) are needed: see README.md');
    process.exit(2);
}
mkdirSync(dir, { recursive: true });

const equal = (a, b) => {
    const hash = (text) => createHash('sha256').update(String(text)).digest(); // equal lengths, so that nothing is told by the time
    return timingSafeEqual(hash(a), hash(b));
};
const signatureOf = (parts) =>
    createHash('sha1').update(Buffer.concat(parts.map((part) => Buffer.from(part)).sort(Buffer.compare))).digest('hex');
const isFresh = (timestamp, limit) => /^\d{1,12}$/.test(timestamp ?? '') && Math.abs(Date.now() / 1000 - Number(timestamp)) < limit;

// The text of Encrypt, in either form. What it means is for the desktop to read.
function encryptOf(body) {
    const text = body.toString('latin1');
    const found = /<Encrypt>\s*(?:<!\[CDATA\[)?([A-Za-z0-9+/=]+)(?:\]\]>)?\s*<\/Encrypt>/.exec(text)
        ?? /"Encrypt"\s*:\s*"((?:[A-Za-z0-9+/=]|\\\/)+)"/.exec(text);
    return found?.[1].replaceAll('\\/', '/');
}

function isGenuine(entrance, query, body) {
    const token = tokens[entrance];
    const [timestamp, nonce] = [query.get('timestamp'), query.get('nonce')];
    if (!isFresh(timestamp, longestAge) || !nonce || nonce.length > 64)
        return false;
    if (entrance !== 'wecom' && !equal(signatureOf([token, timestamp, nonce]), query.get('signature')))
        return false;
    if (!query.get('msg_signature'))
        return entrance !== 'wecom';
    const encrypt = encryptOf(body);
    return encrypt !== undefined && equal(signatureOf([token, timestamp, nonce, encrypt]), query.get('msg_signature'));
}

function isPaysOwn(headers, body) {
    const timestamp = headers['wechatpay-timestamp'];
    const signature = headers['wechatpay-signature'] ?? '';
    if (!isFresh(timestamp, 300) || signature.startsWith('WECHATPAY/SIGNTEST/'))
        return false;
    const text = Buffer.concat([Buffer.from(`${timestamp}\n${headers['wechatpay-nonce']}\n`), body, Buffer.from('\n')]);
    return verify('RSA-SHA256', text, payKey, Buffer.from(signature, 'base64'));
}

// RSA-OAEP (SHA-1, as the desktop opens it) around a key of its own for each item, AES-256-GCM with the item's id as associated data.
function sealed(id, content) {
    const key = randomBytes(32);
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    cipher.setAAD(Buffer.from(id));
    const data = Buffer.concat([cipher.update(JSON.stringify(content)), cipher.final(), cipher.getAuthTag()]);
    const wrapped = publicEncrypt({ key: desktopKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }, key);
    return { id, key: wrapped.toString('base64'), nonce: nonce.toString('base64'), data: data.toString('base64') };
}

function store(entrance, query, headers, body) {
    if (readdirSync(dir).length >= mostItems)
        throw new Error('full');
    const id = String(Date.now()).padStart(15, '0') + '-' + randomBytes(8).toString('hex'); // names sort as they came
    const proofs = Object.entries(headers).filter(([name]) => name.startsWith('wechatpay-'));
    const content = { entrance, query, headers: proofs, body: body.toString('base64'), arrived_at: Date.now() };
    const name = join(dir, id + '.json');
    writeFileSync(name + '.part', JSON.stringify(sealed(id, content)), { mode: 0o600, flush: true });
    renameSync(name + '.part', name); // whole or not at all
}

const names = () => readdirSync(dir).filter((name) => /^\d{15}-[0-9a-f]{16}\.json$/.test(name)).sort();

function collect(query) {
    const limit = Math.min(Number(query.get('limit')) || 50, 100);
    const after = query.get('after'); // an id: what lies behind it, because the computer may have to leave what is before
    const all = names().filter((name) => !after || name > after + '.json');
    return { items: all.slice(0, limit).map((name) => JSON.parse(readFileSync(join(dir, name)))), more: all.length > limit };
}

function acknowledge(body) {
    const known = new Set(names());
    for (const id of JSON.parse(body).ids) {
        if (known.has(id + '.json'))
            unlinkSync(join(dir, id + '.json'));
    }
}

function answer(request, url, body) {
    const path = url.pathname.slice(1);
    const query = url.searchParams;
    if (path === 'collect' || path === 'acknowledge') {
        if (!equal(request.headers.authorization, 'Bearer ' + env.RELAY_SECRET))
            return [401];
        if (path === 'collect')
            return [200, JSON.stringify(collect(query)), 'application/json'];
        acknowledge(body);
        return [204];
    }
    if (path === 'pay' && payKey && request.method === 'POST') {
        if (!isPaysOwn(request.headers, body))
            return [403, '{"code":"FAIL","message":"失败"}', 'application/json'];
        store(path, '', request.headers, body);
        return [204];
    }
    if (!Object.hasOwn(tokens, path) || !tokens[path])
        return [404];
    if (request.method === 'GET') { // WeCom's greeting is sealed, and the key to it is not here: see README.md
        const [signature, timestamp, nonce] = ['signature', 'timestamp', 'nonce'].map((name) => query.get(name) ?? '');
        const isOurs = path !== 'wecom' && isFresh(timestamp, longestAge) && equal(signatureOf([tokens[path], timestamp, nonce]), signature);
        return isOurs ? [200, query.get('echostr') ?? ''] : [403];
    }
    if (!isGenuine(path, query, body))
        return [403];
    store(path, url.search.slice(1), {}, body);
    return [200, 'success'];
}

const server = createServer((request, response) => {
    const chunks = [];
    let size = 0;
    const reply = ([status, text = '', type = 'text/plain; charset=utf-8']) => {
        response.writeHead(status, { ...(status !== 204 && { 'Content-Length': Buffer.byteLength(text) }), ...(text && { 'Content-Type': type }) });
        response.end(text);
    };
    request.on('data', (chunk) => {
        size += chunk.length;
        if (size > mostBytes) {
            reply([413]);
            request.destroy();
        } else {
            chunks.push(chunk);
        }
    });
    request.on('end', () => {
        try {
            reply(answer(request, new URL(request.url, 'http://relay'), Buffer.concat(chunks)));
        } catch (error) {
            console.error(error.message); // never what was sent
            reply([500]); // WeChat brings it again
        }
    });
});
server.requestTimeout = 5000;
server.headersTimeout = 5000;
server.maxHeadersCount = 64;
server.listen(Number(env.PORT ?? 9000), env.RELAY_HOST ?? '0.0.0.0', () => console.log('relay listens on ' + server.address().port));
