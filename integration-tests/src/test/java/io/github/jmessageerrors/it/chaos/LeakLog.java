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

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import org.slf4j.LoggerFactory;

/**
 * Collects the leaks that Netty reports. A buffer that is lost on purpose shows that
 * others would have been noticed.
 */
final class LeakLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private static final String ON_PURPOSE = "lost on purpose";

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.netty");

	private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

	private final Level levelBefore = this.logger.getLevel();

	private final Level rootLevelBefore = this.root.getLevel();

	private final ResourceLeakDetector.Level detectionBefore = ResourceLeakDetector.getLevel();

	private final List<String> leaks = new CopyOnWriteArrayList<>();

	LeakLog() {
		ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
		setContext(this.logger.getLoggerContext());
		start();
		// A service that fails on purpose makes much ado.
		this.root.setLevel(Level.OFF);
		this.logger.setLevel(Level.ERROR);
		this.logger.addAppender(this);
	}

	@Override
	protected void append(ILoggingEvent event) {
		String message = event.getFormattedMessage();
		if (message.contains("LEAK")) {
			this.leaks.add(message);
		}
	}

	/**
	 * Return the leaks, once there has been time to report them.
	 * @return what was logged, without the leak on purpose
	 */
	List<String> leaks() {
		loseABuffer();
		long deadline = System.nanoTime() + 20_000_000_000L;
		while (this.leaks.stream().noneMatch((leak) -> leak.contains(ON_PURPOSE))) {
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException("Netty does not report leaks");
			}
			collectGarbage();
		}
		collectGarbage();
		return this.leaks.stream().filter((leak) -> !leak.contains(ON_PURPOSE)).toList();
	}

	private static void loseABuffer() {
		ByteBuf buffer = ByteBufAllocator.DEFAULT.directBuffer(16);
		buffer.touch(ON_PURPOSE);
	}

	// Netty reports leaks when it hands out the next buffers.
	private static void collectGarbage() {
		System.gc();
		for (int i = 0; i < 100; i++) {
			ByteBufAllocator.DEFAULT.directBuffer(16).release();
		}
	}

	@Override
	public void close() {
		this.logger.detachAppender(this);
		this.logger.setLevel(this.levelBefore);
		this.root.setLevel(this.rootLevelBefore);
		ResourceLeakDetector.setLevel(this.detectionBefore);
		stop();
	}

}
