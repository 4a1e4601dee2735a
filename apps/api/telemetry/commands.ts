import { FACTS } from '#trajectory';
import type { Actor } from '#access';
import { Commands, type Bringer, type CommandInput, type Imported, type Outcome } from '#commands';
import { context, createContextKey, metrics, SpanStatusCode, trace } from '@opentelemetry/api';

const tries = createContextKey('how often the command that goes on was tried');

/** Of what is appended now, for whoever counts; undefined outside a command. */
export const currentAttempts = () => context.active().getValue(tries) as { appends: number } | undefined;

// A type that somebody made up is free text, and no label.
const typeOf = (input: CommandInput) =>
  'facts' in input ? 'several' : Object.hasOwn(FACTS, input.type) ? input.type : 'unknown';

const outcomeOf = (outcome: Outcome | Imported): string => {
  if (!outcome.ok) return outcome.why === 'refused' ? 'rejected' : outcome.why;
  const before = 'duplicate' in outcome ? outcome.duplicate : outcome.recorded === 0;
  return before ? 'duplicate' : 'done';
};

/** The write path, with each command counted, timed and traced by its type and outcome. */
export class MeasuredCommands extends Commands {
  readonly #tracer = trace.getTracer('doorwerking');
  readonly #duration;
  readonly #retries;

  constructor(...options: ConstructorParameters<typeof Commands>) {
    super(...options);
    const meter = metrics.getMeter('doorwerking');
    this.#duration = meter.createHistogram('doorwerking_command_duration_seconds', {
      description: 'How long a command took, by type and outcome',
    });
    this.#retries = meter.createCounter('doorwerking_command_retries', {
      description: 'How often a command was decided again because somebody else was first',
    });
  }

  override execute(actor: Actor, input: CommandInput): Promise<Outcome> {
    return this.#watch(typeOf(input), () => super.execute(actor, input));
  }

  override catchUp(trajectory: string): Promise<Outcome> {
    return this.#watch('clock', () => super.catchUp(trajectory));
  }

  override bringIn(by: Bringer, text: string): Promise<Imported> {
    return this.#watch('import', () => super.bringIn(by, text));
  }

  #watch<T extends Outcome | Imported>(type: string, work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    return this.#tracer.startActiveSpan(`command ${type}`, async (span) => {
      const counted = { appends: 0 };
      let outcome = 'failed';
      try {
        const result = await context.with(context.active().setValue(tries, counted), work);
        outcome = outcomeOf(result);
        return result;
      } catch (error) {
        // Its message may name files and ids.
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        this.#duration.record((performance.now() - began) / 1_000, { type, outcome });
        if (counted.appends > 1) this.#retries.add(counted.appends - 1, { type });
        span.setAttributes({ 'doorwerking.command.type': type, 'doorwerking.command.outcome': outcome });
        span.end();
      }
    });
  }
}
