import { Person, told } from "../support/person.js";
import { Random } from "../support/random.js";
import { expect, INES, test } from "../support/test.js";

const FAULTS = [
  ["latency", { ms: 300 }],
  ["latency", { ms: 300, after: true }],
  ["status", { status: 500 }],
  ["status", { status: 503, retryAfter: 5 }],
  ["status", { status: 502, after: true }],
  ["status", { status: 429, retryAfter: 7 }],
  ["status", { status: 403 }],
  ["drop", {}],
  ["drop", { after: true }],
  ["login-page", {}],
  ["wrong-content-type", {}],
  ["cut-body", {}],
  ["invalid-json", {}],
  ["wrong-shape", {}],
  ["drip", { bytesPerSecond: 20_000 }],
];

const CALLS = {
  accept: /\/user\/(\d+)\/connection\/accept\/$/,
  decline: /\/user\/(\d+)\/connection\/reject\/$/,
  undo: /\/user\/(\d+)\/connection\/cancel_reject\/$/,
};

/** Lives through `steps` moments of a person who acts in two tabs while the network is hostile. */
async function live(both, community, way, faults, { seed, steps }) {
  const random = new Random(seed);
  const person = new Person(random);
  const knockers = [];
  const moments = [
    () => person.click(random.of(both.all)),
    () => person.click(random.of(both.all)),
    () => both.pass(1 + random.below(8)),
    async () => knockers.push(await community.arrive(INES)),
    () => withdraw(community, knockers),
    () => breakSomething(community, way, random, faults),
    () => breakSomething(community, way, random, faults),
    () => community.mend(),
    () => random.of(both.all).hide(),
    () => random.of(both.all).comeBack(),
    () => person.click(random.of(both.all)),
  ];
  for (let n = 0; n < steps; n += 1) await random.of(moments)();
  return person;
}

/** Who knocked last has had second thoughts, unless somebody was faster. */
async function withdraw(community, knockers) {
  const other = knockers.pop();
  const answered = (error) => expect(error.message).toContain("409");
  if (other) await community.act(other, "cancel", INES).catch(answered);
}

function breakSomething(community, way, random, faults) {
  const { list, accept, decline, statuses } = way.calls;
  const [kind, fields] = random.of(faults);
  const route = random.of(["*", list, accept, decline, statuses]);
  const times = random.of([{}, { times: 1 }, { times: 3 }]);
  return community.fault(route, kind, { ...fields, ...times });
}

/** Once the network is well again, all tabs and the community tell the same. */
async function expectAgreement(both, community) {
  await community.mend();
  for (const site of both.all) await site.comeBack();
  await expect(async () => {
    await both.pass(310);
    await both.settle();
    for (const site of both.all) {
      await site.page.evaluate(() => window.retry?.());
      await site.refresh();
    }
    await both.settle();
    // What was clicked last may have reached the community only now.
    const truth = await community.pending(INES);
    const agreed = { status: "ready", count: truth.length, waiting: truth, settled: true };
    for (const site of both.all) expect(await told(site)).toEqual(agreed);
  }).toPass();
}

/** No call was made that nobody clicked for. */
async function expectNoCallTwice(community, person) {
  expect(person.clicked).toBeGreaterThan(0);
  const made = {};
  for (const { path, status } of await community.calls()) {
    for (const [action, pattern] of Object.entries(CALLS)) {
      const other = pattern.exec(path)?.[1];
      if (other && status !== 401) made[`${action} ${other}`] = 1 + (made[`${action} ${other}`] ?? 0);
    }
  }
  for (const [call, times] of Object.entries(made)) {
    expect(times, call).toBeLessThanOrEqual(person.clicks(...call.split(" ")));
  }
}

async function survive(tabs, community, way, faults, life) {
  const both = await tabs();
  await both.openMany(2, "bell.html", { "poll-seconds": 5 });
  await both.expectSharing();
  for (const site of both.all) await site.expectCount(5);
  const person = await live(both, community, way, faults, life);
  await community.mend();
  await both.pass(10);
  await both.settle();
  await expectAgreement(both, community);
  await expectNoCallTwice(community, person);
}

for (const [n, fault] of FAULTS.entries()) {
  const [kind, fields] = fault;
  const what = [kind, ...Object.entries(fields).map((field) => field.join(" "))].join(", ");
  test(`${what}: a person acts, and all agree in the end`, async ({ tabs, community, way }) => {
    await survive(tabs, community, way, [fault], { seed: n, steps: 60 });
  });
}

for (const seed of [101, 102, 103]) {
  test(`everything at once: a person acts, and all agree in the end (seed ${seed})`, async ({ tabs, community, way }) => {
    test.setTimeout(180_000);
    await survive(tabs, community, way, FAULTS, { seed, steps: 150 });
  });
}
