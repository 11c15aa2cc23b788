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

import jakarta.servlet.ServletContext;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletPath;

import io.github.jmessageerrors.spring.problem.ProblemHelpLinks;

/**
 * Finds the pages that Spring MVC serves.
 */
final class ServletHelpLinks implements ProblemHelpLinks {

	private final ServletContext servletContext;

	private final ObjectProvider<DispatcherServletPath> servletPath;

	private final String path;

	ServletHelpLinks(ServletContext servletContext, ObjectProvider<DispatcherServletPath> servletPath, String path) {
		this.servletContext = servletContext;
		this.servletPath = servletPath;
		this.path = path;
	}

	@Override
	public URI find(String id) {
		DispatcherServletPath servlet = this.servletPath.getIfUnique();
		return URI.create(this.servletContext.getContextPath() + ((servlet != null) ? servlet.getPrefix() : "")
				+ this.path + '/' + id);
	}

}
