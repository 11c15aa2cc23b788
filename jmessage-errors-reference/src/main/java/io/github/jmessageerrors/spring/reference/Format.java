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

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/**
 * Format of a page.
 */
enum Format {

	JSON(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)),

	HTML(List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_XHTML_XML));

	private final List<MediaType> mediaTypes;

	Format(List<MediaType> mediaTypes) {
		this.mediaTypes = mediaTypes;
	}

	/**
	 * Choose the format that a client prefers. Browsers name HTML, so a client that
	 * accepts anything gets JSON.
	 * @param headers the headers of the request
	 * @return the format, or {@code null} if the client accepts neither
	 */
	static @Nullable Format choose(HttpHeaders headers) {
		List<MediaType> accepted;
		try {
			accepted = new ArrayList<>(headers.getAccept());
			MimeTypeUtils.sortBySpecificity(accepted);
		}
		catch (InvalidMediaTypeException | InvalidMimeTypeException ex) {
			// Malformed, or more media types than Spring is willing to sort
			return null;
		}
		if (accepted.isEmpty()) {
			return JSON;
		}
		for (MediaType mediaType : accepted) {
			for (Format format : values()) {
				if (mediaType.getQualityValue() > 0 && format.mediaTypes.stream().anyMatch(mediaType::includes)) {
					return format;
				}
			}
		}
		return null;
	}

}
