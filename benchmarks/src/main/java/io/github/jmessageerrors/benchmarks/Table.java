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

package io.github.jmessageerrors.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Prints all results as one table.
 */
final class Table {

	private static final int MIN_NOISE_BYTES = 16;

	private final List<String> lines = new ArrayList<>();

	public static void main(String[] args) {
		Path results = Path.of(args[0]);
		Table table = new Table();
		table.addJmh(JmhResults.read(results));
		if (Files.exists(results.resolve("client.json"))) {
			table.addClients(Samples.read(results.resolve("client.json")));
		}
		if (Files.exists(results.resolve("load.json"))) {
			table.addLoad(Samples.read(results.resolve("load.json")));
		}
		if (Files.exists(results.resolve("startup.json"))) {
			table.addStartUp(Samples.read(results.resolve("startup.json")));
		}
		PrintStream output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		output.println("| Item | Measure | Starter | Compared with | | Ratio | Target | Met |");
		output.println("|---|---|---:|---|---:|---:|---:|---|");
		table.lines.forEach(output::println);
	}

	private void addJmh(Samples results) {
		for (String outcome : List.of("hit", "miss")) {
			for (String kind : List.of("Nullable", "Optional")) {
				addLookup(results, outcome, kind);
			}
		}
		for (String language : List.of("none", "en")) {
			for (String overrides : List.of("0", "10", "279")) {
				addPair(results, "2 problem, language " + language + ", " + overrides + " overrides", "by hand",
						"ProblemCreation.starter{language=" + language + ",overrides=" + overrides + "}",
						"ProblemCreation.byHand{language=" + language + ",overrides=" + overrides + "}", 1.25, 1.25);
			}
		}
		for (String body : List.of("web-60", "rest-60", "web-4096", "rest-4096", "foreign-65536")) {
			addPair(results, "3 decoding, " + body, "Jackson", "Decoding.decoder{body=" + body + "}",
					"Decoding.jackson{body=" + body + "}", 1, null);
		}
	}

	private void addClients(Samples samples) {
		for (ClientKind client : ClientKind.values()) {
			addClient(samples, "4 success, " + client, client, Clients.Answer.SUCCESS, 1.02, 0);
		}
		for (ClientKind client : ClientKind.values()) {
			addClient(samples, "5 error, " + client, client, Clients.Answer.ERROR, 1.15, null);
		}
	}

	private void addLookup(Samples results, String outcome, String kind) {
		String catalog = "CatalogLookup.catalog" + kind + "{outcome=" + outcome + "}";
		if (!results.has(catalog, Samples.TIME)) {
			return;
		}
		String item = "1 lookup, " + outcome + ", " + kind.toLowerCase(Locale.ROOT);
		for (String rival : List.of("hashMap", "switch", "linear")) {
			String other = "CatalogLookup." + rival + kind + "{outcome=" + outcome + "}";
			addRatio(item, "ns", results.median(catalog, Samples.TIME), rival, results.median(other, Samples.TIME),
					results.medianRatio(catalog, other, Samples.TIME), atMost(1.2));
		}
		double bytes = results.median(catalog, Samples.BYTES);
		add(item, "B/op", number(bytes), "nothing", "0", "", "0", bytes < 0.01);
	}

	private void addPair(Samples results, String item, String rival, String ours, String other, double timeTarget,
			Double bytesTarget) {
		if (!results.has(ours, Samples.TIME)) {
			return;
		}
		addRatio(item, "ns", results.median(ours, Samples.TIME), rival, results.median(other, Samples.TIME),
				results.medianRatio(ours, other, Samples.TIME), atMost(timeTarget));
		addRatio(item, "B/op", results.median(ours, Samples.BYTES), rival, results.median(other, Samples.BYTES),
				results.medianRatio(ours, other, Samples.BYTES), (bytesTarget != null) ? atMost(bytesTarget) : null);
	}

	private void addClient(Samples samples, String item, ClientKind client, Clients.Answer answer, double timeTarget,
			Integer bytesTarget) {
		String other = Clients.subject(client, answer, ClientApplication.WITHOUT);
		String ours = Clients.subject(client, answer, ClientApplication.WITH);
		String again = Clients.subject(client, answer, ClientApplication.WITHOUT_AGAIN);
		double microseconds = samples.median(other, Samples.TIME) / 1000;
		addRatio(item, "µs", samples.median(ours, Samples.TIME) / 1000, "without starter", microseconds,
				samples.medianRatio(ours, other, Samples.TIME), atMost(timeTarget));
		addRatio(item + ", noise", "µs", samples.median(again, Samples.TIME) / 1000, "without starter", microseconds,
				samples.medianRatio(again, other, Samples.TIME), null);
		double extra = samples.medianDifference(ours, other, Samples.BYTES);
		double noise = samples.medianDifference(again, other, Samples.BYTES);
		add(item, "B/op", number(samples.median(ours, Samples.BYTES)), "without starter",
				number(samples.median(other, Samples.BYTES)), String.format(Locale.ROOT, "%+.0f B", extra),
				(bytesTarget != null) ? "+" + bytesTarget + " B" : "",
				// A call over a socket is not the same to the byte each time
				(bytesTarget != null) ? extra <= bytesTarget + Math.max(MIN_NOISE_BYTES, Math.abs(noise)) : null);
		add(item + ", noise", "B/op", number(samples.median(again, Samples.BYTES)), "without starter",
				number(samples.median(other, Samples.BYTES)), String.format(Locale.ROOT, "%+.0f B", noise), "", null);
	}

	private void addLoad(Samples samples) {
		String starter = TestedApplication.STARTER.name();
		for (TestedApplication other : List.of(TestedApplication.BY_HAND, TestedApplication.RIVAL,
				TestedApplication.SILENT_RIVAL)) {
			boolean rival = other != TestedApplication.BY_HAND;
			addLoad(samples, "6 load", starter, other.name(), "requests/s", atLeast(rival ? 1 : 0.97));
			addLoad(samples, "6 load", starter, other.name(), "CPU", atMost(rival ? 1 : 1.03));
		}
		String again = TestedApplication.BY_HAND_AGAIN.name();
		addLoad(samples, "6 noise: " + again, again, TestedApplication.BY_HAND.name(), "requests/s", null);
		addLoad(samples, "6 noise: " + again, again, TestedApplication.BY_HAND.name(), "CPU", null);
	}

	private void addLoad(Samples samples, String item, String ours, String other, String quantity, Target target) {
		addRatio(item, "CPU".equals(quantity) ? "server CPU µs/request" : quantity, samples.median(ours, quantity),
				other, samples.median(other, quantity), samples.medianRatio(ours, other, quantity), target);
	}

	private void addStartUp(Samples samples) {
		String starter = TestedApplication.STARTER.name();
		String byHand = TestedApplication.BY_HAND.name();
		String rival = TestedApplication.RIVAL.name();
		for (String quantity : List.of("start", "beans", "jars", "size")) {
			double ours = samples.medianDifference(starter, byHand, quantity);
			double theirs = samples.medianDifference(rival, byHand, quantity);
			String unit = switch (quantity) {
				case "start" -> "ms until ready, extra";
				case "size" -> "KiB of jars, extra";
				default -> quantity + ", extra";
			};
			add("7 start-up", unit + " to " + number(samples.median(byHand, quantity)) + " by hand", number(ours),
					rival, number(theirs), "", "", null);
		}
	}

	private void addRatio(String item, String measure, double ours, String other, double theirs, double ratio,
			Target target) {
		add(item, measure, number(ours), other, number(theirs), String.format(Locale.ROOT, "%.3f", ratio),
				(target != null) ? target.text() : "", (target != null) ? target.met().test(ratio) : null);
	}

	private void add(String item, String measure, String ours, String other, String theirs, String ratio, String target,
			Boolean met) {
		String verdict = (met == null) ? "" : (met ? "yes" : "**no**");
		this.lines.add("| " + String.join(" | ", item, measure, ours, other, theirs, ratio, target, verdict) + " |");
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, (Math.abs(value) < 100) ? "%.2f" : "%,.0f", value);
	}

	private static Target atMost(double limit) {
		return new Target("≤ " + limit, (ratio) -> ratio <= limit);
	}

	private static Target atLeast(double limit) {
		return new Target("≥ " + limit, (ratio) -> ratio >= limit);
	}

	private record Target(String text, Predicate<Double> met) {

	}

}
