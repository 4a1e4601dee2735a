import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PROBLEMS, type ProblemCode } from '../http/problem.js';
import { Refusal } from '../http/refusal.js';

/** Where the `type` of a problem leads to: what kind of problem it is. */
@Controller('problems')
@ApiExcludeController()
export class ProblemsController {
  @Get(':code')
  show(@Param('code') code: string) {
    if (!Object.hasOwn(PROBLEMS, code))
      throw new Refusal('unknown-id', 'dit soort probleem bestaat niet', { status: 404 });
    return { code, ...PROBLEMS[code as ProblemCode] };
  }
}
