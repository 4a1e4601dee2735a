import { FACTS } from '#trajectory';
import type { CommandInput, Imported, Outcome, TrajectoryCommands } from '#commands';
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
export function measuredCommands(commands: TrajectoryCommands): TrajectoryCommands {
  const tracer = trace.getTracer('doorwerking');
  const meter = metrics.getMeter('doorwerking');
  const duration = meter.createHistogram('doorwerking_command_duration_seconds', {
    description: 'How long a command took, by type and outcome',
  });
  const retries = meter.createCounter('doorwerking_command_retries', {
    description: 'How often a command was decided again because somebody else was first',
  });

  const measured = <T extends Outcome | Imported>(type: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    return tracer.startActiveSpan(`command ${type}`, async (span) => {
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
        duration.record((performance.now() - began) / 1_000, { type, outcome });
        if (counted.appends > 1) retries.add(counted.appends - 1, { type });
        span.setAttributes({ 'doorwerking.command.type': type, 'doorwerking.command.outcome': outcome });
        span.end();
      }
    });
  };

  return {
    execute: (sender, input) => measured(typeOf(input), () => commands.execute(sender, input)),
    catchUp: (trajectory) => measured('clock', () => commands.catchUp(trajectory)),
    bringIn: (sender, text) => measured('import', () => commands.bringIn(sender, text)),
  };
}
