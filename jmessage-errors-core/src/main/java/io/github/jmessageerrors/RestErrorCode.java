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

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import static io.github.jmessageerrors.Operation.REST;
import static io.github.jmessageerrors.Operation.SDK_API;

/**
 * The error codes of JMessage's REST API, in numeric order. Names of
 * {@link Operation#SDK_API}, which the vendor numbers from 898000, begin with
 * {@code SDK_API}; the others have no prefix.
 * <p>
 * Messages are the vendor's, verbatim, including its spelling mistakes. Codes that have
 * no message in the vendor's tables have one of this library.
 * <p>
 * Where the vendor's tables are ambiguous:
 * <ul>
 * <li>{@link #MEMBER_TO_REMOVE_NOT_IN_GROUP} has the message of
 * {@link #USER_LIST_TOO_LONG} but another meaning. The message is kept; name, reason and
 * descriptions follow the meaning.
 * <li>Missing, rejected and expired credentials are {@link Reason#MISCONFIGURED}: they
 * are the application's own, which its callers cannot correct.
 * {@link #SDK_API_PASSWORD_ERROR} is about a password that the end user typed.
 * </ul>
 *
 * @since 0.1.0
 * @see <a href="https://docs.jiguang.cn/jmessage/client/im_errorcode_server">The vendor's
 * server tables</a>
 */
public enum RestErrorCode implements JMessageErrorCode {

	// @formatter:off
	SDK_API_INTERNAL_SERVER_ERROR(898000, SDK_API, Reason.UPSTREAM_FAILED, "Server internal error"),
	SDK_API_USER_EXISTS(898001, SDK_API, Reason.ALREADY_DONE, "User exist"),
	SDK_API_NO_SUCH_USER(898002, SDK_API, Reason.NOT_FOUND, "No such user"),
	SDK_API_INVALID_PARAMETER(898003, SDK_API, Reason.INVALID_REQUEST, "Parameter invalid!"),
	SDK_API_PASSWORD_ERROR(898004, SDK_API, Reason.WRONG_CREDENTIALS, "Password error"),
	SDK_API_USER_ID_NOT_EXIST(898005, SDK_API, Reason.NOT_FOUND, "uid not exist"),
	SDK_API_GROUP_NOT_EXIST(898006, SDK_API, Reason.NOT_FOUND, "Group id invalid"),
	SDK_API_MISSING_AUTHENTICATION(898007, SDK_API, Reason.MISCONFIGURED, "Missing authen info"),
	SDK_API_BASIC_AUTHENTICATION_FAILED(898008, SDK_API, Reason.MISCONFIGURED, "Basic authentication failed."),
	SDK_API_NO_SUCH_APPKEY(898009, SDK_API, Reason.MISCONFIGURED, "Appkey not exists"),
	SDK_API_TOKEN_EXPIRED(898010, SDK_API, Reason.MISCONFIGURED, "Token expired"),
	SDK_API_CROSS_APP_NOT_PERMITTED(898011, SDK_API, Reason.MISCONFIGURED, "no auth to query other appkey's user or appkey no exist"),
	SDK_API_RESPONSE_TIMEOUT(898030, SDK_API, Reason.UPSTREAM_BUSY, "Server response time out, please try again later"),
	SDK_API_PROJECT_NOT_EXIST(898031, SDK_API, Reason.MISCONFIGURED, "project not exist"),
	INTERNAL_SERVER_ERROR(899000, REST, Reason.UPSTREAM_FAILED, "Server internal error"),
	USER_EXISTS(899001, REST, Reason.ALREADY_DONE, "User exist"),
	NO_SUCH_USER(899002, REST, Reason.NOT_FOUND, "No such user"),
	INVALID_PARAMETER(899003, REST, Reason.INVALID_REQUEST, "parameter invalid"),
	PASSWORD_ERROR(899004, REST, Reason.WRONG_CREDENTIALS, "Password error"),
	USER_ID_NOT_EXIST(899005, REST, Reason.NOT_FOUND, "Invalid uid"),
	GROUP_NOT_EXIST(899006, REST, Reason.NOT_FOUND, "Group id invalid"),
	MISSING_AUTHENTICATION(899007, REST, Reason.MISCONFIGURED, "Missing authen info"),
	BASIC_AUTHENTICATION_FAILED(899008, REST, Reason.MISCONFIGURED, "Basic authentication failed"),
	NO_SUCH_APPKEY(899009, REST, Reason.MISCONFIGURED, "Appkey not exit"),
	DELETE_FAILED(899010, REST, Reason.INVALID_REQUEST, "Delete fail"),
	MEMBER_ALREADY_IN_GROUP(899011, REST, Reason.ALREADY_DONE, "Repeat to add the members"),
	GROUP_MEMBER_LIMIT_EXCEEDED(899012, REST, Reason.LIMIT_REACHED, "No enough space for members"),
	USER_LIST_TOO_LONG(899013, REST, Reason.INVALID_REQUEST, "User list is bigger than 500"),
	MEMBER_TO_REMOVE_NOT_IN_GROUP(899014, REST, Reason.WRONG_STATE, "User list is bigger than 500"),
	USER_GROUP_LIMIT_EXCEEDED(899015, REST, Reason.LIMIT_REACHED, "User 's group are full can not continue"),
	SENDER_NOT_ADMIN(899016, REST, Reason.MISCONFIGURED, "No authority to send message"),
	USER_ALREADY_IN_BLACKLIST(899017, REST, Reason.ALREADY_DONE, "There are usernames exist in blacklist"),
	ADMIN_NOT_PERMITTED_IN_BLACKLIST(899018, REST, Reason.NOT_PERMITTED, "Admin can not be added into blacklist"),
	USER_NOT_IN_BLACKLIST(899019, REST, Reason.WRONG_STATE, "Here are usernames not exist in blacklist"),
	CROSS_APP_NOT_PERMITTED(899020, REST, Reason.MISCONFIGURED, "no auth to operating other appkey"),
	CROSS_APP_API_REQUIRED(899021, REST, Reason.MISCONFIGURED, "should use cross app api"),
	RESPONSE_TIMEOUT(899030, REST, Reason.UPSTREAM_BUSY, "Server response time out, please try again later"),
	DO_NOT_DISTURB_USER_ALREADY_SET(899043, REST, Reason.ALREADY_DONE, "duplicate add user"),
	DO_NOT_DISTURB_USER_NOT_SET(899044, REST, Reason.WRONG_STATE, "user is not exist in setting"),
	DO_NOT_DISTURB_GROUP_NOT_EXIST(899045, REST, Reason.NOT_FOUND, "group is not exist"),
	DO_NOT_DISTURB_USER_NOT_IN_GROUP(899046, REST, Reason.NOT_A_MEMBER, "user is not in group"),
	DO_NOT_DISTURB_GROUP_ALREADY_SET(899047, REST, Reason.ALREADY_DONE, "duplicate add group"),
	DO_NOT_DISTURB_GLOBAL_ALREADY_SET(899048, REST, Reason.ALREADY_DONE, "already open global"),
	DO_NOT_DISTURB_GROUP_NOT_SET(899049, REST, Reason.WRONG_STATE, "group is not exist in setting"),
	DO_NOT_DISTURB_GLOBAL_NOT_SET(899050, REST, Reason.WRONG_STATE, "already close global"),
	SHIELD_GROUP_GROUP_NOT_EXIST(899051, REST, Reason.NOT_FOUND, "group to shield not exist"),
	SHIELD_GROUP_GROUP_ALREADY_SET(899052, REST, Reason.ALREADY_DONE, "group already shield"),
	SHIELD_GROUP_GROUP_NOT_SET(899053, REST, Reason.WRONG_STATE, "group never shield"),
	USER_ALREADY_FRIEND(899070, REST, Reason.ALREADY_DONE, "already is friend"),
	USER_NOT_FRIEND(899071, REST, Reason.WRONG_STATE, "user not friend"),
	CHATROOM_NOT_EXIST(899081, REST, Reason.NOT_FOUND, "room id no exist"),
	USER_NOT_IN_CHATROOM(899082, REST, Reason.WRONG_STATE, "user not in room");
	// @formatter:on

	private final int code;

	private final Operation operation;

	private final Reason reason;

	private final String message;

	RestErrorCode(int code, Operation operation, Reason reason, String message) {
		this.code = code;
		this.operation = operation;
		this.reason = reason;
		this.message = message;
	}

	@Override
	public int code() {
		return this.code;
	}

	@Override
	public String message() {
		return this.message;
	}

	@Override
	public String description() {
		return description(Locale.CHINESE);
	}

	@Override
	public String description(Locale locale) {
		return Texts.description(this.code, locale);
	}

	@Override
	public Reason reason() {
		return this.reason;
	}

	@Override
	public Operation operation() {
		return this.operation;
	}

	@Override
	public String advice(Audience audience, Locale locale) {
		return Texts.advice(this.code, this.reason, audience, locale);
	}

	@Override
	public @Nullable String source() {
		return Texts.source(this.code);
	}

	/**
	 * Return the number and the message, such as {@code 880103 user not existr}.
	 */
	@Override
	public String toString() {
		return this.code + " " + this.message;
	}

}
