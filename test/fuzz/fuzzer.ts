import { as, ACCOUNTS, anyone } from '../api/client.js';
import type { Server } from '../api/server.js';
import { operationsOf, type Document } from './document.js';
import { diceOf, type Dice } from './dice.js';
import { plainly, wrongWith } from './judge.js';
import { Known } from './known.js';
import { AT_WORK, described, forward, look, opening, page, ROLES, type Role, type World } from './moves.js';
import { send, type Answer, type Request } from './send.js';
import { SLOW, type Tally } from './tally.js';
import { broken, twist, twistPath } from './twist.js';
import type fc from 'fast-check';

/** An id that nothing has, of a given length: how far a body was read may be told. */
const absentLike = (id: string): string => 'nergens'.padEnd(id.length, '-x');

/** Asks a server whatever its document allows and much that it does not, as everybody, and judges each answer. */
export class Fuzzer {
  #dice!: Dice;
  readonly known = new Known({
    below: (end) => this.#dice.below(end),
    rarely: (times) => this.#dice.rarely(times),
    one: (list) => this.#dice.one(list),
    of: (arbitrary) => this.#dice.of(arbitrary),
  });
  readonly #tokens = new Map<Role, string>();
  /** How often each fact was brought to a dossier that took it. */
  readonly #brought = new Map<string, number>();

  private constructor(
    private readonly server: Server,
    private readonly document: Document,
    private readonly tally: Tally,
  ) {}

  static async of(server: Server, tally: Tally): Promise<Fuzzer> {
    const { body } = await anyone(server).get('/v1/openapi.json');
    return new Fuzzer(server, body as Document, tally);
  }

  get operations() {
    return operationsOf(this.document);
  }

  /** Some requests, one after another: each knows what the answers before it named. */
  async burst(draw: fc.GeneratorValue, length: number): Promise<void> {
    this.#dice = diceOf(draw);
    const { schemas } = this.document.components;
    const world: World = { dice: this.#dice, known: this.known, schemas, operations: this.operations };
    for (let i = 0; i < length; i++) await this.#step(world);
  }

  async #step(world: World): Promise<void> {
    const { dice, known, operations } = world;
    const who = dice.one(ROLES);
    const anything = () => described(world, who, dice.one(operations));
    switch (dice.below(20)) {
      case 0:
        // Not too many, or none comes far.
        if (dice.rarely(8)) return void (await this.#ask(opening(world, 'civilServant')));
        return this.#further(world, dice.one(AT_WORK));
      case 1:
      case 2:
      case 3:
      case 4:
      case 5:
      case 6:
        return this.#further(world, dice.one(AT_WORK));
      case 7:
      case 8:
      case 9:
      case 10: {
        const operation = dice.one(operations);
        return void (await this.#ask(described(world, who, operation), operation));
      }
      case 11:
        return this.#hidden(world, dice.one(['anyone', 'jongerenraad']));
      case 12: {
        const asked = page(world, who);
        return void (await this.#ask(dice.rarely(2) ? { ...asked, path: twistPath(dice, asked.path) } : asked));
      }
      case 13: {
        if (!dice.rarely(3)) return void (await this.#ask(twist(dice, twist(dice, anything()))));
        const raw = { who, of: 'raw', method: '', path: '', headers: {}, raw: broken(dice) };
        return void (await this.#ask(raw));
      }
      case 14: {
        const imported = operations.find(({ id }) => id === 'importDossier');
        if (!imported) return;
        return void (await this.#ask(
          described(world, dice.one(['civilServant', 'administrator', who]), imported),
          imported,
        ));
      }
      default: {
        const recent = known.opened.at(-1 - dice.below(3));
        const settled = recent && dice.rarely(2) ? { dossier: recent.id } : {};
        return void (await this.#ask(twist(dice, described(world, who, dice.one(operations), settled))));
      }
    }
  }

  /** Brings one of the dossiers that were opened here a step further, by what its page says is possible. */
  async #further(world: World, who: Role): Promise<void> {
    const { dice, known } = world;
    const dossier = known.opened.at(-1 - dice.below(3));
    if (!dossier) return;
    const told = await this.#ask(look(who, dossier.id));
    const asked = told && forward(world, who, dossier.id, { told: told.body, done: this.#brought });
    if (!asked) return;
    // What was twisted is no longer what the operation describes.
    if (dice.rarely(4)) await this.#ask(twist(dice, asked));
    else
      await this.#ask(
        asked,
        world.operations.find(({ id }) => id === asked.of),
      );
  }

  /** The same is asked of a dossier that is hidden and of one that is not there. */
  async #hidden(world: World, who: Role): Promise<void> {
    const { dice } = world;
    const isHidden = async () => dossier !== undefined && (await this.#ask(look(who, dossier)))?.status === 404;
    let dossier = this.known.opened.at(-1 - dice.below(5))?.id;
    if (dossier === undefined) return;
    if (!(await isHidden())) dossier = await this.#untouched(world);
    if (dossier === undefined || !(await isHidden())) return;
    const within = world.operations.filter(({ path }) => path.includes('{trajectory}'));
    const nowhere = absentLike(dossier);
    const made = described(world, who, dice.one(within), { dossier: nowhere });
    // An answer of the same key differs by what was done with it before: not what is asked here.
    const absent = dice.rarely(2) ? twist(dice, made) : made;
    const there = (text: string) => text.replaceAll(nowhere, dossier);
    const hidden = {
      ...absent,
      path: there(absent.path),
      ...(absent.body !== undefined && { body: there(absent.body) }),
    };
    const [one, other] = [await this.#ask(hidden), await this.#ask(absent)];
    if (!one || !other || plainly(one, dossier) === plainly(other, nowhere)) return;
    if (await isHidden()) {
      const told = `hidden: ${plainly(one, dossier)}\n  absent: ${plainly(other, nowhere)}`;
      this.tally.found('a hidden dossier answers otherwise than one that is not there', hidden, {
        status: one.status,
        text: told,
      });
    }
  }

  /** A dossier that is opened for this alone, as nobody brings it further: most of the others were seen soon. */
  async #untouched(world: World): Promise<string | undefined> {
    const before = this.known.opened.length;
    const opened = await this.#ask(opening(world, 'civilServant'));
    this.known.opened.splice(before);
    return (opened?.body as { trajectory?: string } | undefined)?.trajectory;
  }

  async #tokenOf(who: Role): Promise<string | undefined> {
    if (who === 'anyone') return undefined;
    const known = this.#tokens.get(who) ?? (await as(this.server, ACCOUNTS[who])).token;
    if (known !== undefined) this.#tokens.set(who, known);
    return known;
  }

  async #ask(asked: Request, operation?: World['operations'][number]): Promise<Answer | undefined> {
    const who = asked.who as Role;
    const token = asked.raw === undefined ? await this.#tokenOf(who) : undefined;
    const headers = { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...asked.headers };
    let answer;
    let again;
    try {
      answer = await send(this.server.url, { ...asked, headers });
      // On a machine that does more, anything is slow now and then; what costs much is slow each time.
      if (answer.ms > SLOW) again = await send(this.server.url, { ...asked, headers });
    } catch (error) {
      // What Node itself does not send is not a request.
      if (
        /^ERR_(INVALID_CHAR|UNESCAPED_CHARACTERS|INVALID_HTTP_TOKEN|INVALID_ARG)/.test(
          (error as NodeJS.ErrnoException).code ?? '',
        )
      )
        return undefined;
      this.tally.found(`no answer: ${String(error)}`, asked, { status: 0, text: '' });
      return undefined;
    }
    this.tally.count(asked, answer, again);
    const { schemas } = this.document.components;
    for (const wrong of wrongWith(asked, answer, { folder: this.server.folder, schemas, operation })) {
      this.tally.found(wrong, asked, answer);
    }
    // A session that was ended on the way is begun anew.
    if (answer.status === 401 || asked.of === 'signOut' || asked.of === 'erasePerson') this.#tokens.delete(who);
    const dossier = /^\/v1\/trajectories\/([^/?]+)/.exec(asked.path)?.[1];
    this.known.learn(who, asked.of, dossier, answer);
    return answer;
  }
}
