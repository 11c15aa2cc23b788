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

import static io.github.jmessageerrors.Fault.APPLICATION;
import static io.github.jmessageerrors.Fault.CALLER;
import static io.github.jmessageerrors.Fault.VENDOR;
import static io.github.jmessageerrors.Operation.REST;
import static io.github.jmessageerrors.Operation.REST_CLIENT;

/**
 * The error codes of JMessage's REST API, in numeric order. Names of
 * {@link Operation#REST_CLIENT}, whose codes the vendor numbers apart, begin with
 * {@code REST_CLIENT}; the others stand alone.
 * <p>
 * Messages are the vendor's, verbatim and thus with its spelling mistakes. Each line
 * holds the code, the operation, the message, the fault and the status, and {@code true}
 * where trying again may help. The descriptions are kept in
 * {@code descriptions_zh.properties} and {@code descriptions_en.properties}.
 * <p>
 * Where the vendor's table leaves room for doubt:
 * <ul>
 * <li>{@link #MEMBER_TO_REMOVE_NOT_IN_GROUP} arrives with the message of
 * {@link #USER_LIST_TOO_LONG}, although it means something else. The number decides: the
 * message is kept, while name, status and descriptions follow the meaning.
 * <li>Missing, rejected and expired credentials are the application's fault and not
 * status 401: they are the application's own, which its callers cannot put right.
 * {@link #REST_CLIENT_PASSWORD_ERROR} is about a password that the caller typed.
 * <li>{@link #GROUP_SHIELD_GROUP_NOT_EXIST}, {@link #GROUP_SHIELD_ALREADY_ON},
 * {@link #GROUP_SHIELD_ALREADY_OFF}, {@link #USER_ALREADY_FRIEND} and
 * {@link #USER_NOT_FRIEND} have no message in the vendor's table; theirs are ours.
 * </ul>
 *
 * @see <a href="https://docs.jiguang.cn/jmessage/client/im_errorcode_server">The vendor's
 * server tables</a>
 */
public enum RestErrorCode implements JMessageErrorCode {

	// @formatter:off
	REST_CLIENT_INTERNAL_SERVER_ERROR(898000, REST_CLIENT, "Server internal error", VENDOR, 502),
	REST_CLIENT_USER_EXISTS(898001, REST_CLIENT, "User exist", CALLER, 409),
	REST_CLIENT_NO_SUCH_USER(898002, REST_CLIENT, "No such user", CALLER, 404),
	REST_CLIENT_PARAMETER_INVALID(898003, REST_CLIENT, "Parameter invalid!", CALLER, 400),
	REST_CLIENT_PASSWORD_ERROR(898004, REST_CLIENT, "Password error", CALLER, 401),
	REST_CLIENT_GROUP_ID_INVALID(898006, REST_CLIENT, "Group id invalid", CALLER, 404),
	REST_CLIENT_MISSING_AUTHENTICATION(898007, REST_CLIENT, "Missing authen info", APPLICATION, 500),
	REST_CLIENT_BASIC_AUTHENTICATION_FAILED(898008, REST_CLIENT, "Basic authentication failed.", APPLICATION, 500),
	REST_CLIENT_NO_SUCH_APPKEY(898009, REST_CLIENT, "Appkey not exists", APPLICATION, 500),
	REST_CLIENT_TOKEN_EXPIRED(898010, REST_CLIENT, "Token expired", APPLICATION, 500),
	REST_CLIENT_NO_CROSS_APP_AUTHORITY(898011, REST_CLIENT, "no auth to query other appkey's user or appkey no exist", CALLER, 403),
	REST_CLIENT_RESPONSE_TIMEOUT(898030, REST_CLIENT, "Server response time out, please try again later", VENDOR, 503, true),
	REST_CLIENT_PROJECT_NOT_EXIST(898031, REST_CLIENT, "project not exist", APPLICATION, 500),
	INTERNAL_SERVER_ERROR(899000, REST, "Server internal error", VENDOR, 502),
	USER_EXISTS(899001, REST, "User exist", CALLER, 409),
	NO_SUCH_USER(899002, REST, "No such user", CALLER, 404),
	PARAMETER_INVALID(899003, REST, "parameter invalid", CALLER, 400),
	GROUP_ID_INVALID(899006, REST, "Group id invalid", CALLER, 404),
	MISSING_AUTHENTICATION(899007, REST, "Missing authen info", APPLICATION, 500),
	BASIC_AUTHENTICATION_FAILED(899008, REST, "Basic authentication failed", APPLICATION, 500),
	NO_SUCH_APPKEY(899009, REST, "Appkey not exit", APPLICATION, 500),
	MEMBER_ALREADY_IN_GROUP(899011, REST, "Repeat to add the members", CALLER, 409),
	NOT_ENOUGH_SPACE_FOR_MEMBERS(899012, REST, "No enough space for members", CALLER, 409),
	USER_LIST_TOO_LONG(899013, REST, "User list is bigger than 500", CALLER, 400),
	MEMBER_TO_REMOVE_NOT_IN_GROUP(899014, REST, "User list is bigger than 500", CALLER, 404),
	USER_GROUP_LIMIT_EXCEEDED(899015, REST, "User 's group are full can not continue", CALLER, 409),
	NO_AUTHORITY_TO_SEND_MESSAGE(899016, REST, "No authority to send message", CALLER, 403),
	USER_ALREADY_IN_BLACKLIST(899017, REST, "There are usernames exist in blacklist", CALLER, 409),
	ADMIN_NOT_PERMITTED_IN_BLACKLIST(899018, REST, "Admin can not be added into blacklist", CALLER, 403),
	USER_NOT_IN_BLACKLIST(899019, REST, "Here are usernames not exist in blacklist", CALLER, 409),
	NO_CROSS_APP_AUTHORITY(899020, REST, "no auth to operating other appkey", CALLER, 403),
	CROSS_APP_API_REQUIRED(899021, REST, "should use cross app api", APPLICATION, 500),
	RESPONSE_TIMEOUT(899030, REST, "Server response time out, please try again later", VENDOR, 503, true),
	NO_DISTURB_USER_ALREADY_SET(899043, REST, "duplicate add user", CALLER, 409),
	NO_DISTURB_USER_NOT_SET(899044, REST, "user is not exist in setting", CALLER, 409),
	NO_DISTURB_GROUP_NOT_EXIST(899045, REST, "group is not exist", CALLER, 404),
	NO_DISTURB_USER_NOT_IN_GROUP(899046, REST, "user is not in group", CALLER, 403),
	NO_DISTURB_GROUP_ALREADY_SET(899047, REST, "duplicate add group", CALLER, 409),
	NO_DISTURB_GLOBAL_ALREADY_ON(899048, REST, "already open global", CALLER, 409),
	NO_DISTURB_GROUP_NOT_SET(899049, REST, "group is not exist in setting", CALLER, 409),
	NO_DISTURB_GLOBAL_ALREADY_OFF(899050, REST, "already close global", CALLER, 409),
	GROUP_SHIELD_GROUP_NOT_EXIST(899051, REST, "group to shield not exist", CALLER, 404),
	GROUP_SHIELD_ALREADY_ON(899052, REST, "group already shield", CALLER, 409),
	GROUP_SHIELD_ALREADY_OFF(899053, REST, "group never shield", CALLER, 409),
	USER_ALREADY_FRIEND(899070, REST, "already is friend", CALLER, 409),
	USER_NOT_FRIEND(899071, REST, "user not friend", CALLER, 409),
	ROOM_ID_NOT_EXIST(899081, REST, "room id no exist", CALLER, 404),
	USER_NOT_IN_ROOM(899082, REST, "user not in room", CALLER, 404);
	// @formatter:on

	private final int code;

	private final Operation operation;

	private final String message;

	private final Fault fault;

	private final int status;

	private final boolean retryable;

	private final Description description;

	RestErrorCode(int code, Operation operation, String message, Fault fault, int status) {
		this(code, operation, message, fault, status, false);
	}

	RestErrorCode(int code, Operation operation, String message, Fault fault, int status, boolean retryable) {
		this.code = code;
		this.operation = operation;
		this.message = message;
		this.fault = fault;
		this.status = status;
		this.retryable = retryable;
		this.description = Descriptions.get(code);
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
		return this.description.chinese();
	}

	@Override
	public String description(Locale locale) {
		return this.description.in(locale);
	}

	@Override
	public Fault fault() {
		return this.fault;
	}

	@Override
	public int status() {
		return this.status;
	}

	@Override
	public boolean retryable() {
		return this.retryable;
	}

	@Override
	public Operation operation() {
		return this.operation;
	}

	/**
	 * Return the number and the message, such as {@code 880103 user not existr}.
	 */
	@Override
	public String toString() {
		return this.code + " " + this.message;
	}

}
