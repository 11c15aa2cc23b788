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
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Prints all results as one table.
 */
final class Table {

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
		if (Files.exists(results.resolve("languages.json"))) {
			table.addLanguages(Samples.read(results.resolve("languages.json")));
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
			for (String overrides : List.of("0", "10", "all")) {
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
		Map<ClientKind, Double> bytesTargets = Map.of(ClientKind.REST_TEMPLATE, 1.01, ClientKind.REST_CLIENT, 1.02,
				ClientKind.WEB_CLIENT, 1.03);
		for (ClientKind client : ClientKind.values()) {
			addClient(samples, "4 success, " + client, client, Clients.Answer.SUCCESS, 1.02, bytesTargets.get(client));
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
			Double bytesTarget) {
		UnaryOperator<String> subject = (application) -> Clients.subject(client, answer, application);
		addWithAndWithout(samples, item, subject, "µs", atMost(timeTarget));
		addWithAndWithout(samples, item, subject, "B/op", (bytesTarget != null) ? atMost(bytesTarget) : null);
	}

	/**
	 * Compare an application that has the starter with one that does not, and the latter
	 * with another one of its kind.
	 */
	private void addWithAndWithout(Samples samples, String item, UnaryOperator<String> subject, String unit,
			Target target) {
		boolean time = unit.equals("µs");
		String quantity = time ? Samples.TIME : Samples.BYTES;
		double divisor = time ? 1000 : 1;
		String with = subject.apply(ClientApplication.WITH);
		String without = subject.apply(ClientApplication.WITHOUT);
		String again = subject.apply(ClientApplication.WITHOUT_AGAIN);
		addRatio(item, unit, samples.median(with, quantity) / divisor, "without starter",
				samples.median(without, quantity) / divisor, samples.medianRatio(with, without, quantity), target);
		addRatio(item + ", noise", unit, samples.median(again, quantity) / divisor, "without starter",
				samples.median(without, quantity) / divisor, samples.medianRatio(again, without, quantity), null);
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
		addStartUp(samples, "7 start-up", "start", "ms until ready",
				Math.min(40, samples.medianDifference(TestedApplication.RIVAL.name(), byHand, "start")));
		addStartUp(samples, "7 start-up", "first error", "ms for the first error", 30.0);
		addStartUp(samples, "7 start-up", "CPU", "CPU ms until then", null);
		addStartUp(samples, "7 start-up", "beans", "beans", 15.0);
		addStartUp(samples, "7 start-up", "jars", "jars", null);
		addStartUp(samples, "7 start-up", "size", "KiB of jars", null);
		if (samples.has(starter, "aot start")) {
			addStartUp(samples, "7 start-up, AOT cache", "aot start", "ms until ready", null);
			addStartUp(samples, "7 start-up, AOT cache", "aot first error", "ms for the first error", null);
			addStartUp(samples, "7 start-up, AOT cache", "aot CPU", "CPU ms until then", null);
		}
	}

	private void addStartUp(Samples samples, String item, String quantity, String measure, Double limit) {
		String starter = TestedApplication.STARTER.name();
		String byHand = TestedApplication.BY_HAND.name();
		String rival = TestedApplication.RIVAL.name();
		double ours = samples.medianDifference(starter, byHand, quantity);
		add(item, measure + ", extra to " + number(samples.median(byHand, quantity)) + " by hand", number(ours), rival,
				number(samples.medianDifference(rival, byHand, quantity)),
				String.format(Locale.ROOT, "%.3f", samples.medianRatio(starter, byHand, quantity)),
				(limit != null) ? String.format(Locale.ROOT, "≤ %+,.0f", limit) : "",
				(limit != null) ? ours <= limit : null);
	}

	private void addLanguages(Samples samples) {
		for (Languages.Server server : Languages.Server.values()) {
			for (String way : Languages.WAYS) {
				String item = "8 languages, " + server + ", " + way;
				UnaryOperator<String> subject = (application) -> Languages.subject(server, way, application);
				addWithAndWithout(samples, item, subject, "µs", atMost(1.1));
				addWithAndWithout(samples, item, subject, "B/op", atMost(1.5));
				double with = samples.median(subject.apply(ClientApplication.WITH), "heap");
				double without = samples.median(subject.apply(ClientApplication.WITHOUT), "heap");
				add(item, "MiB kept after " + number(samples.median(Languages.ALL, "requests")) + " requests",
						number(with), "without starter", number(without), "", "≤ +2", with <= without + 2);
			}
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
