import { createServer } from 'node:http';

// A slice that does nothing but answer: what is measured is the way to it. Port: the first word.
const words = 'A message of somebody who waits for an answer. ';
const body = Buffer.from(
  JSON.stringify({ chats: Array.from({ length: 34 }, (_, id) => ({ id, preview: words.repeat(2) })) }).slice(
    0,
    5_119,
  ),
);
const headers = { 'content-type': 'application/json', 'content-length': body.length };
const server = createServer((_req, res) => void res.writeHead(200, headers).end(body));
server.keepAliveTimeout = 75_000;
server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
