import type { JournalEntry } from '@queunir/contracts/admin/journal';
import type { Patch } from './patches.ts';

const hourMs = 3_600_000;
const now = Date.now();
/** A moment so many hours ago. */
export const hoursAgo = (hours: number) => new Date(now - hours * hourMs).toISOString();
const idOf = (kind: number, number: number) =>
  `0189${kind.toString().padStart(4, '0')}-0000-7000-8000-${number.toString().padStart(12, '0')}`;
/** The same figure each time for the same number: 0 to 1. */
const chance = (number: number, salt: number) => {
  const wave = Math.sin(number * 12.9898 + salt * 78.233) * 43_758.5453;
  return wave - Math.floor(wave);
};

const names = [
  'Ana Beatriz de Albuquerque Cavalcanti',
  'Bruno Costa',
  'كريم عبد الرحمن',
  'Clínica Sorriso & Filhos – Atendimento ao Paciente',
  'Dora',
  'Oficina do Zé 🔧',
  'Wolfgang Amadeus Schickelgruber-Hohenzollern',
  'Li Wei',
  'Padaria Pão Quente',
];
const owner = (number: number) => ({
  id: idOf(2, number),
  name: names[number % names.length]!,
  email: `person.${number}${number % 7 === 0 ? '.with.a.very.long.address.indeed' : ''}@example.com`,
});
const problems = [
  'has not answered 3 checks in a row',
  'its number is no longer linked',
  'uses 512 of 400 MB',
  'its page is linked, but nothing comes from it',
];

/** One slice of a service with some of everything. */
export function makeSlice(number: number) {
  const luck = chance(number, 1);
  const state =
    luck < 0.04
      ? 'failed'
      : luck < 0.08
        ? 'starting'
        : luck < 0.2
          ? 'stopped'
          : luck < 0.22
            ? 'trashed'
            : 'running';
  const running = state === 'running';
  const inPool = number > 196;
  const problem = (running && luck > 0.93) || state === 'failed' ? problems[number % problems.length]! : null;
  const memory = 180 + Math.round(chance(number, 2) * (problem?.startsWith('uses') ? 330 : 200));
  const fact = (salt: number) => (running ? chance(number, salt) > 0.06 : false);
  return {
    number,
    state,
    since: hoursAgo(chance(number, 3) * 400),
    reason: state === 'failed' ? 'did not answer within 60 s of its start' : null,
    wanted:
      state === 'stopped' && chance(number, 4) < 0.7
        ? 'asleep'
        : state === 'trashed'
          ? 'deleted'
          : state === 'stopped'
            ? 'stopped'
            : 'running',
    inPool,
    workspaceId: inPool ? null : idOf(3, number),
    owner: inPool ? null : owner(number),
    plan: inPool ? null : ['free', 'team', 'business'][number % 3]!,
    suspended: !inPool && number % 31 === 0,
    runtime: 'docker',
    host: 'local',
    image: number % 9 === 0 ? 'queunir-slice:0.0.9' : 'queunir-slice:0.1.0',
    reservedMb: 400,
    failures: state === 'failed' ? (number % 2 ? 5 : 2) : 0,
    gaveUp: state === 'failed' && number % 2 === 1,
    problem,
    linkedAt: running ? hoursAgo(700) : null,
    facts:
      state === 'trashed' || number % 53 === 0
        ? null
        : {
            checkedAt: hoursAgo(running ? 0.01 : 30),
            processUp: running,
            answers: running && !problem?.includes('answered'),
            pageLinked: running ? fact(5) : null,
            eventsFlowing: running ? fact(6) : null,
            phase: running ? (fact(5) ? 'ready' : 'logged-out') : null,
            version: number % 9 === 0 ? '0.0.9' : '0.1.0',
            memoryMb: running ? memory : null,
            cpuPercent: running ? chance(number, 7) * 9 : null,
            diskMb: 60 + chance(number, 8) * 2400,
            databaseMb: 30 + chance(number, 9) * 300,
            connections: running ? 3 : 0,
            current: running,
          },
    memoryTrend: running
      ? Array.from({ length: 24 }, (_, hour) =>
          hour % 11 === 7 ? null : memory - 60 + chance(number, hour + 20) * 70,
        )
      : [],
  };
}

const allSlices = Array.from({ length: 200 }, (_, index) => makeSlice(index + 1));

const alert = (number: number, slice: number | null, words: string, kind: string, over = false) => ({
  id: idOf(4, number),
  slice,
  kind,
  words,
  openedAt: hoursAgo(number * 3 + 0.4),
  closedAt: over ? hoursAgo(number) : null,
});
const openAlerts = [
  alert(1, 17, problems[0]!, 'silent'),
  alert(2, 64, problems[2]!, 'memory-hard'),
  alert(3, null, 'the disk of the data folder has 4 % left, which is less than two backups need', 'disk-low'),
  alert(4, 112, problems[1]!, 'page-unlinked'),
  alert(5, 150, problems[3]!, 'events-stopped'),
];

/** One slice with everything, but for what is said. */
export function makeSliceDetail(number: number, changes: object = {}) {
  return {
    ...makeSlice(number),
    generation: 7,
    previousImage: 'queunir-slice:0.0.9',
    wantedImage: null,
    port: 5000 + number,
    quietHour: 4,
    suspendedReason: null,
    createdAt: hoursAgo(900),
    claimedAt: hoursAgo(800),
    lastRequestAt: hoursAgo(0.2),
    lastLinkedSeenAt: hoursAgo(0.01),
    notBefore: null,
    poolExpiresAt: null,
    trashedAt: null,
    deletedForGoodAt: null,
    backups: { count: 3, lastAt: hoursAgo(9) },
    alerts: [],
    may: ['check', 'restart', 'stop', 'upgrade', 'roll-back', 'back-up', 'delete'],
    ...changes,
  };
}

const kinds = [
  ['slice.state', 'orchestrator', 'starting', 'running', null],
  ['slice.wanted', 'operator', 'running', 'stopped', 'Its owner asked for a pause over the holidays.'],
  ['workspace.suspended', 'operator', null, null, 'Invoice 2026-117 is 40 days late.'],
  ['account.confirmed', 'user', null, null, null],
  ['slice.state', 'orchestrator', 'running', 'failed', 'the process ended by itself with status 137'],
  ['look-on.started', 'operator', null, null, 'Ana asked why a message was not delivered.'],
  ['slice.upgraded', 'orchestrator', 'queunir-slice:0.0.9', 'queunir-slice:0.1.0', null],
  ['settings.changed', 'operator', null, null, null],
  ['slice.restart', 'monitor', null, null, 'uses 512 of 400 MB'],
] as const;
const entries = Array.from({ length: 60 }, (_, index): JournalEntry => {
  const [kind, actor, from, to, reason] = kinds[index % kinds.length]!;
  const operator = actor === 'operator';
  const ofSlice = kind.startsWith('slice');
  const ofUser = kind.startsWith('account') || kind.startsWith('workspace') || kind.startsWith('look-on');
  return {
    id: 6000 - index,
    at: hoursAgo(index * index * 0.11 + 0.002),
    ...{ kind, actor, from, to, reason },
    slice: ofSlice ? 3 + index * 3 : null,
    workspaceId: ofUser ? idOf(3, index) : null,
    userId: ofUser ? idOf(2, index) : null,
    userEmail: ofUser ? owner(index).email : null,
    actorId: operator ? idOf(2, 999) : null,
    actorEmail: operator ? 'olga@example.com' : null,
    details: kind === 'settings.changed' ? [{ name: 'poolSize', value: '4' }] : [],
  };
});

const users = Array.from({ length: 50 }, (_, index) => ({
  ...owner(index),
  role: index === 4 ? 'admin' : 'user',
  verified: index % 8 !== 3,
  twoFactor: index % 5 === 0,
  createdAt: hoursAgo(index * 31),
  deletedAt: index === 22 ? hoursAgo(4) : null,
  lastSeenAt: index % 8 === 3 ? null : hoursAgo(index * 1.3),
  workspaceId: idOf(3, index),
  suspended: index % 17 === 6,
  slice: index % 8 === 3 ? null : { number: index + 1, state: makeSlice(index + 1).state },
}));

const get = (path: string, body: unknown): Patch => ({ path, method: 'GET', answer: { status: 200, body } });
const states = [...new Set(allSlices.map(({ state }) => state))];
const settings = {
  signUp: 'invited',
  poolSize: 4,
  poolPaused: false,
  sliceMemoryMb: 400,
  slicesMemoryMb: 81_920,
  startsAtOnce: 2,
  idleDays: 14,
  alertEmails: ['ops@example.com', 'olga@example.com'],
  alertWebhook: 'https://alerts.example.com/queunir',
};

/** What the operators' pages fetch from a service of 200 slices; later patches of a scene go before these. */
export const adminData: readonly Patch[] = [
  get('/api/admin/overview', {
    gateway: { version: '0.1.0', startedAt: hoursAgo(212), leader: true, runtime: 'docker' },
    users: { total: 1243, verified: 1190, operators: 3, suspended: 7, newInSevenDays: 48 },
    slices: {
      total: 200,
      byState: states.map((state) => ({
        state,
        count: allSlices.filter((one) => one.state === state).length,
      })),
      ...{ linked: 142, asleep: 17, gaveUp: 3, withProblem: 12 },
    },
    room: { fits: 23, waiting: 2 },
    pool: { ready: 3, making: 1, wanted: 4, paused: false },
    memory: {
      reservedMb: 66_400,
      usedMb: 45_110,
      slicesMb: 81_920,
      machineMb: 98_304,
      machineFreeMb: 31_220,
    },
    alertsOpen: 5,
    versions: [
      { version: '0.1.0', count: 141 },
      { version: '0.0.9', count: 17 },
    ],
    images: [
      { image: 'queunir-slice:0.1.0', count: 178 },
      { image: 'queunir-slice:0.0.9', count: 22 },
    ],
  }),
  get('/api/admin/slices', { slices: allSlices.slice(0, 100), next: 'more' }),
  get('/api/admin/slices/*', makeSliceDetail(24)),
  get('/api/admin/slices/*/series', {
    span: 'hour',
    points: Array.from({ length: 72 }, (_, index) => index)
      .filter((index) => index < 40 || index > 46)
      .map((index) => ({
        at: hoursAgo(72 - index),
        ...{ checks: 60, answered: index === 50 ? 41 : 60, linked: index === 50 ? 30 : 60 },
        memoryMb: 240 + 90 * chance(index, 1),
        memoryMostMb: 380,
        cpuPercent: 2 + 12 * chance(index, 2),
        diskMb: 900 + index * 3,
        databaseMb: 88 + index * 0.4,
      })),
  }),
  get('/api/admin/slices/*/logs', {
    lines: Array.from({ length: 120 }, (_, index) =>
      JSON.stringify({
        level: index % 17 === 5 ? 'warn' : 'info',
        time: hoursAgo((120 - index) / 60),
        msg:
          index % 17 === 5
            ? 'the page did not answer in time; asked again'
            : `a look over the whole page took ${40 + (index % 9)} ms`,
      }),
    ),
  }),
  get('/api/admin/slices/*/backups', {
    backups: ['nightly', 'before an upgrade', 'an operator asked for it'].map((reason, index) => ({
      id: idOf(5, index),
      takenAt: hoursAgo(9 + 24 * index),
      reason,
      image: 'queunir-slice:0.1.0',
      sizeBytes: 734_003_200 + index * 31_457_280,
    })),
  }),
  get('/api/admin/users', { users, before: 'more' }),
  get('/api/admin/users/*', {
    ...owner(6),
    ...{ role: 'user', language: 'pt-BR', verified: true, twoFactor: true },
    ...{ createdAt: hoursAgo(900), deletedAt: null, lastSeenAt: hoursAgo(2), sessions: 3, keys: 1 },
    workspace: {
      id: idOf(3, 6),
      name: 'Clínica Sorriso',
      plan: 'team',
      role: 'owner',
      suspendedAt: hoursAgo(30),
      suspendedReason: 'Invoice 2026-117 is 40 days late.',
      createdAt: hoursAgo(899),
    },
    slice: { number: 24, state: 'running' },
  }),
  get('/api/admin/invitations', {
    invitations: [0, 1, 2, 3].map((index) => ({
      id: idOf(6, index),
      email: index === 1 ? null : `guest.${index}@example.com`,
      createdAt: hoursAgo(20 + index * 100),
      expiresAt: hoursAgo(index === 3 ? 5 : -300),
      acceptedAt: index === 2 ? hoursAgo(10) : null,
    })),
  }),
  get('/api/admin/journal', { entries, next: 'more' }),
  get('/api/admin/alerts', { alerts: openAlerts, next: null }),
  get('/api/admin/health', {
    database: { ok: true, answeredInMs: 1.7, sizeMb: 214 },
    leader: { ok: true, here: true },
    runtimes: [{ kind: 'docker', ok: true, running: 166 }],
    disk: { ok: false, freeMb: 9_400, totalMb: 238_000 },
    memory: { ok: true, freeMb: 31_220, totalMb: 98_304 },
    mail: {
      ...{ ok: false, by: 'server', waiting: 4, failed: 1, oldestWaitingAt: hoursAgo(2) },
      lastFailure: '451 4.7.1 Greylisting in action, please come back later',
    },
    orchestrator: { ok: true, lastRoundAt: hoursAgo(0.001) },
    monitor: { ok: true, lastRoundAt: hoursAgo(0.01) },
  }),
  get('/api/admin/settings', {
    settings,
    standards: { ...settings, poolSize: 2, signUp: 'open', alertEmails: [], alertWebhook: null },
    changed: ['poolSize', 'signUp', 'alertEmails', 'alertWebhook'].map((name, index) => ({
      name,
      at: hoursAgo(40 + index),
      byId: idOf(2, 999),
      byEmail: 'olga@example.com',
    })),
    webhookSecretSet: true,
  }),
];
