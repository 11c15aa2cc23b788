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

import java.util.List;
import java.util.Locale;

/**
 * The words of the tables in one language.
 */
record TableWords(Locale locale, String introduction, String reasons, List<String> reasonColumns, String yes, String no,
		String web, String rest, String im, String constants, List<String> codeColumns, String retired, String advice,
		List<String> adviceColumns, String sources, String sourcesAnchor) {

	static final TableWords ENGLISH = new TableWords(Locale.ENGLISH,
			"""
					# Error codes

					[README](../../README.md) · [中文](../zh/error-codes.md)

					All %d error codes of JMessage. `title` and `detail` of a problem are the message and the description below, its status
					is that of the reason. [`error-codes.json`](../error-codes.json) has the same for programs,
					[`openapi-problems.yaml`](../openapi-problems.yaml) an example of each problem.

					<!-- Generated from the catalog, see "Add an error code" in CONTRIBUTING.md -->
					""",
			"Reasons and what to do",
			List.of("Reason", "Fault", "Status", "Try again", "What the caller can do",
					"What the operator should check"),
			"yes", "no", "Web SDK (%d)", "REST API (%d)", "Instant-messaging servers (%d)", "Constants of `%s`.",
			List.of("Code", "Constant", "Message", "Description", "Reason", "Status", "Source"), " (retired)",
			"Advice on single codes of `%s`",
			List.of("Code", "What the caller can do", "What the operator should check"), "Sources", "sources");

	static final TableWords CHINESE = new TableWords(Locale.CHINESE, """
			# 错误码

			[README](../../README.zh-CN.md) · [English](../en/error-codes.md)

			JMessage 的全部 %d 个错误码。错误响应的 `title` 是下表的 Err Message，`detail` 是说明，状态码由原因决定。
			程序可读取 [`error-codes.json`](../error-codes.json)，每个错误响应的示例见
			[`openapi-problems.yaml`](../openapi-problems.yaml)。

			<!-- 由错误码目录生成，见 CONTRIBUTING.md 的 "Add an error code" -->
			""", "原因与处理建议", List.of("原因", "责任方", "状态码", "可重试", "调用方可以做什么", "运维人员应检查什么"), "是", "否", "Web SDK（%d 个）",
			"REST API（%d 个）", "IM 长连接服务（%d 个）", "对应枚举 `%s`。",
			List.of("错误码", "常量", "Err Message", "说明", "原因", "状态码", "出处"), "（已下线）", "`%s` 部分错误码的处理建议",
			List.of("错误码", "调用方可以做什么", "运维人员应检查什么"), "出处", "出处");

}
