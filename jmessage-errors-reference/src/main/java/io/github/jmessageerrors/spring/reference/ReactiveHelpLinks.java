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

package io.github.jmessageerrors.spring.reference;

import java.net.URI;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webflux.autoconfigure.WebFluxProperties;

import io.github.jmessageerrors.spring.problem.ProblemHelpLinks;

/**
 * Finds the pages that WebFlux serves.
 */
final class ReactiveHelpLinks implements ProblemHelpLinks {

	private final ObjectProvider<WebFluxProperties> webFlux;

	private final String path;

	ReactiveHelpLinks(ObjectProvider<WebFluxProperties> webFlux, String path) {
		this.webFlux = webFlux;
		this.path = path;
	}

	@Override
	public URI find(String id) {
		WebFluxProperties properties = this.webFlux.getIfUnique();
		String basePath = (properties != null) ? properties.getBasePath() : null;
		return URI.create(((basePath != null) ? basePath : "") + this.path + '/' + id);
	}

}
