import type { Imported, Outcome, StoryCommand, StoryCommands, StoryOutcome, TrajectoryCommands } from '#commands';
import { KINDS } from '#kinds';
import { context, createContextKey, metrics, SpanStatusCode, trace } from '@opentelemetry/api';

const tries = createContextKey('how often the command that goes on was tried');

/** Of what is appended now, for whoever counts; undefined outside a command. */
export const currentAttempts = () => context.active().getValue(tries) as { appends: number } | undefined;

const FACTS: ReadonlySet<string> = new Set(KINDS.flatMap(({ facts }) => Object.keys(facts)));

// A type that somebody made up is free text, and no label.
const typeOf = (input: StoryCommand) => ('facts' in input ? 'several' : FACTS.has(input.type) ? input.type : 'unknown');

const outcomeOf = (outcome: Outcome | StoryOutcome | Imported): string => {
  if (!outcome.ok) return outcome.why === 'refused' ? 'rejected' : outcome.why;
  const before = 'duplicate' in outcome ? outcome.duplicate : outcome.recorded === 0;
  return before ? 'duplicate' : 'done';
};

/** Counts, times and traces each command by its type and outcome. */
function measuring() {
  const tracer = trace.getTracer('doorwerking');
  const meter = metrics.getMeter('doorwerking');
  const duration = meter.createHistogram('doorwerking_command_duration_seconds', {
    description: 'How long a command took, by type and outcome',
  });
  const retries = meter.createCounter('doorwerking_command_retries', {
    description: 'How often a command was decided again because somebody else was first',
  });

  return <T extends Outcome | StoryOutcome | Imported>(type: string, work: () => Promise<T>): Promise<T> => {
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
}

/** A write path, of whichever kind of story, of which each command is measured. */
export function measuredPath(path: StoryCommands): StoryCommands {
  const measured = measuring();
  return { execute: (sender, input) => measured(typeOf(input), () => path.execute(sender, input)) };
}

/** The same of what is done to trajectories beside. */
export function measuredCommands(commands: TrajectoryCommands): TrajectoryCommands {
  const measured = measuring();
  return {
    catchUp: (trajectory) => measured('clock', () => commands.catchUp(trajectory)),
    bringIn: (sender, text, how) => measured('import', () => commands.bringIn(sender, text, how)),
    isTaken: (trajectory) => commands.isTaken(trajectory),
    load: (trajectory) => commands.load(trajectory),
  };
}
