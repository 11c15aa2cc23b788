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

package io.github.jmessageerrors.it.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What a service does.
 *
 * @param delivery how it answers
 * @param payload what it answers
 */
record Scenario(Delivery delivery, Payload payload) {

	private static final int USUAL_SHARE = 12;

	/**
	 * Return all scenarios.
	 * @return each of them once
	 */
	static List<Scenario> all() {
		List<Scenario> all = new ArrayList<>();
		for (Delivery delivery : Delivery.values()) {
			for (Payload payload : Payload.values()) {
				all.add(new Scenario(delivery, payload));
			}
		}
		return all;
	}

	/**
	 * Return the scenarios of a number of calls: first each of them, then a mixture of
	 * which those that take the client's patience are a small part. The same at every
	 * call.
	 * @param calls how many
	 * @return one scenario for each call
	 */
	static List<Scenario> mixture(int calls) {
		List<Scenario> deck = new ArrayList<>();
		for (Scenario scenario : all()) {
			deck.addAll(Collections.nCopies(scenario.delivery().isTimed() ? 1 : USUAL_SHARE, scenario));
		}
		Collections.shuffle(deck, new Random(5));
		List<Scenario> mixture = new ArrayList<>(all());
		for (int i = 0; mixture.size() < calls; i++) {
			mixture.add(deck.get(i % deck.size()));
		}
		return mixture.subList(0, calls);
	}

	/**
	 * Return the path of a call.
	 * @param name occurs in the answer
	 * @return path and query
	 */
	String path(String name) {
		return "/" + this.delivery + "/" + this.payload + "?" + name;
	}

	static Scenario ofPath(String path) {
		String[] segments = path.split("[/?]");
		return new Scenario(Delivery.valueOf(segments[1]), Payload.valueOf(segments[2]));
	}

	static String nameInPath(String path) {
		return path.substring(path.indexOf('?') + 1);
	}

	@Override
	public String toString() {
		return this.delivery + " " + this.payload;
	}

}
