import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Describe } from './describe.js';
import { anything } from '#schema';

/** The description of this server; made from its routes when it is first asked for. */
export class ApiDocument {
  #made: OpenAPIObject | undefined;
  make: () => OpenAPIObject = () => {
    throw new TypeError('the routes are not known yet');
  };

  get document(): OpenAPIObject {
    this.#made ??= this.make();
    return this.#made;
  }
}

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Doorwerking: the API</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
<link rel="icon" href="docs/favicon-32x32.png">
</head>
<body>
<div id="docs"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({
  url: 'v1/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  validatorUrl: null,
});
`;

/** The API's description, for machines and for people. Nothing on the page is inline, so a strict policy allows it. */
@Controller()
export class DocsController {
  constructor(private readonly api: ApiDocument) {}

  @Get('openapi.json')
  @Header('Access-Control-Allow-Origin', '*')
  @Describe({
    id: 'showDescription',
    tag: 'health',
    summary: 'This description',
    for: 'anybody',
    answers: {
      200: { about: 'OpenAPI 3.', schema: anything, headers: ['access-control-allow-origin'] },
    },
    problems: [],
  })
  description() {
    return this.api.document;
  }

  @Get('docs')
  @ApiExcludeEndpoint()
  page(@Res({ passthrough: true }) reply: FastifyReply) {
    return reply.type('text/html; charset=utf-8').send(PAGE);
  }

  @Get('docs/start.js')
  @ApiExcludeEndpoint()
  start(@Res({ passthrough: true }) reply: FastifyReply) {
    return reply.type('text/javascript; charset=utf-8').send(START);
  }
}
