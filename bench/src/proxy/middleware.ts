import { Agent } from 'node:http';
import express from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';

// The usual way: Express and http-proxy-middleware with kept connections, to one place, without asking who calls.
// Ports: its own, the slice's.
const [own, slice] = process.argv.slice(2).map(Number);
const app = express();
app.use(
  createProxyMiddleware({
    target: `http://127.0.0.1:${slice}`,
    agent: new Agent({ keepAlive: true, maxSockets: 64 }),
  }),
);
app.listen(own!, '127.0.0.1', () => console.log('ready'));
