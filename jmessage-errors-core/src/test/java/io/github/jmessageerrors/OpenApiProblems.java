/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.jmessageerrors;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Components of OpenAPI: the schema of a problem, and an example for each code as it is
 * answered without any configuration.
 */
final class OpenApiProblems implements GeneratedDoc {

	@Override
	public String path() {
		return "openapi-problems.yaml";
	}

	@Override
	public String render() {
		StringBuilder yaml = new StringBuilder("""
				# Refer to these components from another document, as in
				#   schema:
				#     $ref: 'openapi-problems.yaml#/components/schemas/JMessageProblem'
				#   examples:
				#     userNotFound:
				#       $ref: 'openapi-problems.yaml#/components/examples/jmessage-899002'
				openapi: 3.0.3
				info:
				  title: JMessage problems
				  description: Problem details (RFC 9457) of JMessage error codes
				  version: %s
				paths: {}
				components:
				  schemas:
				    JMessageProblem:
				      description: Problem details (RFC 9457) of a JMessage error, or of a batch in which items failed
				      type: object
				      required: [type, title, status, detail]
				      properties:
				        type:
				          description: URI of the kind of error, which ends with the code, or with "batch"
				          type: string
				          format: uri-reference
				        title:
				          description: Name of the error
				          type: string
				        status:
				          description: HTTP status
				          type: integer
				          minimum: 400
				          maximum: 599
				        detail:
				          description: Description of the error, in the language of the response
				          type: string
				        instance:
				          description: Path of the request
				          type: string
				          format: uri-reference
				        code:
				          description: JMessage error code; absent in the problem of a batch
				          type: integer
				          minimum: 1
				        errors:
				          description: Items of a batch that failed; absent unless the problem is that of a batch
				          type: array
				          items:
				            $ref: '#/components/schemas/JMessageItemProblem'
				        reason:
				          description: Reason of the error, if the application includes it
				          type: string
				          enum: [%s]
				        advice:
				          description: What the caller can do, if the application includes it
				          type: string
				        upstreamMessage:
				          description: What JMessage wrote about this error, if the application includes it
				          type: string
				    JMessageItemProblem:
				      description: Error of an item of a batch
				      type: object
				      required: [item, code, title, detail]
				      properties:
				        item:
				          description: Username of the item, or its index
				          type: string
				        code:
				          description: JMessage error code
				          type: integer
				          minimum: 1
				        title:
				          description: Name of the error
				          type: string
				        detail:
				          description: Description of the error, in the language of the response
				          type: string
				        upstreamMessage:
				          description: What JMessage wrote about this error, if the application includes it
				          type: string
				  examples:
				    jmessage-batch:
				      summary: some items failed
				      value:
				        type: urn:jmessage:error:batch
				        title: some items failed
				        status: 409
				        detail: 部分项目处理失败
				        instance: /users
				        errors:
				          - item: tom
				%s
				""".formatted(GeneratedDoc.version(),
				Arrays.stream(Reason.values()).map(Reason::name).collect(Collectors.joining(", ")),
				texts(RestErrorCode.USER_EXISTS, "            ")));
		GeneratedDoc.rows().forEach((row) -> append(yaml, row.code()));
		return yaml.toString();
	}

	private static void append(StringBuilder yaml, JMessageErrorCode code) {
		yaml.append("    jmessage-").append(code.code()).append(":\n");
		yaml.append("      summary: ").append(GeneratedDoc.quote(code.message())).append('\n');
		yaml.append("      value:\n");
		yaml.append("        type: urn:jmessage:error:").append(code.code()).append('\n');
		yaml.append("        status: ").append(code.status()).append('\n');
		yaml.append(texts(code, "        ")).append('\n');
	}

	private static String texts(JMessageErrorCode code, String indent) {
		return indent + "code: " + code.code() + '\n' + indent + "title: " + GeneratedDoc.quote(code.message()) + '\n'
				+ indent + "detail: " + GeneratedDoc.quote(code.description(Locale.CHINESE));
	}

}
