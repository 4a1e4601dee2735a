import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import { IsArray, IsDateString, IsOptional, IsString, ValidateNested, validateSync } from 'class-validator';
import { hash, randomUUID } from 'node:crypto';
import type { Raw, Row } from './raw.js';

class Finding {
  @IsString() id!: string;
  @IsString() text!: string;
}

/** The fact that is written here over and over (`involvement`), as a handler without anything of ours declares it. */
export class Involvement {
  @IsDateString() date!: string;
  @IsString() form!: string;
  @IsOptional() @IsArray() @IsString({ each: true }) groupsReached?: string[];
  @IsOptional() @IsArray() @IsString({ each: true }) groupsMissing?: string[];
  @ValidateNested({ each: true }) @Type(() => Finding) findings!: Finding[];
}

/** What whoever keeps a hash chain does with a fact: look whether it is one, hash it after the one before, write it. */
export class Floor {
  readonly #raw: Raw;
  readonly #last = new Map<string, { readonly revision: number; readonly hash: string }>();
  #waiting: { readonly row: Row; readonly done: () => void }[] = [];

  constructor(raw: Raw) {
    this.#raw = raw;
  }

  /** What arrives in one turn of the event loop is written in one commit. */
  record(stream: string, body: Involvement): Promise<void> {
    const row = this.#row(stream, body);
    return new Promise((done) => {
      this.#waiting.push({ row, done });
      if (this.#waiting.length === 1) setImmediate(() => this.#commit());
    });
  }

  /** The same of what was not looked at yet. */
  judge(stream: string, given: object): Promise<void> {
    const body = plainToInstance(Involvement, given);
    const wrong = validateSync(body, { whitelist: true, forbidNonWhitelisted: true });
    if (wrong.length > 0) throw new Error(String(wrong));
    return this.record(stream, body);
  }

  #row(stream: string, body: Involvement): Row {
    const { revision, hash: previous } = this.#last.get(stream) ?? { revision: -1, hash: '' };
    const next = { revision: revision + 1, hash: hash('sha256', `${previous}\n${JSON.stringify(body)}`) };
    this.#last.set(stream, next);
    const meta = { actor: 'bench', recordedAt: new Date().toISOString(), command: randomUUID(), hash: next.hash };
    return [stream, next.revision, { id: randomUUID(), type: 'InvolvementHeld', data: body, meta }];
  }

  #commit(): void {
    const group = this.#waiting;
    this.#waiting = [];
    this.#raw.write(...group.map(({ row }) => row));
    for (const { done } of group) done();
  }
}
